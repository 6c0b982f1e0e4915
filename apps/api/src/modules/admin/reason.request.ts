import { TextField } from '../../platform/http/fields.js';

/** Whoever changes something by hand says why. */
export class ReasonRequest {
  @TextField({ max: 255 }) reason: string;
}
