import { ChoiceField, WholeNumberField } from '../../../platform/http/fields.js';

/** `true` or `false`, as text. */
export const FlagFilter = () => ChoiceField(['true', 'false'], { optional: true });

export function isFlagSet(text: 'true' | 'false' | undefined): number | undefined {
  return text && Number(text === 'true');
}

/** The id of another thing. */
export const IdFilter = () =>
  WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, fromText: true, optional: true, example: 1 });
