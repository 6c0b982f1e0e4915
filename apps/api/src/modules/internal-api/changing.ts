import { NotBefore, type Seen } from '../../platform/database/seen.js';
import { LooseMomentField } from './loose.fields.js';

/** A change of a row, by somebody who may say as of when they know it. */
export abstract class Changing {
  @LooseMomentField({
    optional: true,
    description:
      'Of the row as you know it; 409 `conflict`, and nothing is changed, when it was written since',
  })
  updated_at?: Date | null;

  get seen(): Seen {
    return this.updated_at ? new NotBefore(this.updated_at) : undefined;
  }
}
