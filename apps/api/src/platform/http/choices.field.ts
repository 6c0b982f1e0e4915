import { IsString, Matches } from 'class-validator';
import { compose } from './fields.js';

/** Some of the choices, with commas between them, as a filter takes them. */
export function ChoicesField(
  choices: readonly string[],
  field: { description?: string } = {},
): PropertyDecorator {
  const one = `(${choices.join('|')})`;
  const pattern = `^${one}(,${one})*$`;
  return compose({ optional: true, ...field }, { type: 'string', pattern, example: choices[0] }, [
    Matches(new RegExp(pattern), { message: `one_of:${choices.join(', ')}` }),
    IsString({ message: 'text' }),
  ]);
}

/** What such a field holds; undefined when it is absent. */
export function chosen<T extends string>(text: string | undefined): T[] | undefined {
  return text === undefined ? undefined : (text.split(',') as T[]);
}
