import { ChoiceField, PatternField, TextField } from '../../platform/http/fields.js';
import { BOT_TYPES, type BotType } from '../catalog/domain/terms.js';
import { LINE_ID } from '../subscription/domain/line-id.js';
import { Changing } from './changing.js';
import { IdField } from './loose.fields.js';

const optional = true;
const LINE = { lowerCase: true, example: 'siti.bot' };

/** For whom, for which LINE ID, and of which package. */
export class ThingRequest {
  @IdField({ example: 1 }) akun_id: number;
  @IdField({ example: 1 }) product_id: number;
  @ChoiceField(BOT_TYPES, { optional, description: 'That of the package' }) bot_type?: BotType | null;
  @PatternField(LINE_ID, 'line_id', LINE) line_id: string;
}

/** Fields that are the same for good: a whole object may be sent back, and whoever would change them hears of it. */
export abstract class FixedThing extends Changing {
  @IdField({ optional, example: 1, description: 'Cannot be changed' }) akun_id?: number | null;
  @IdField({ optional, example: 1, description: 'Cannot be changed' }) product_id?: number | null;
  @ChoiceField(BOT_TYPES, { optional, description: 'Cannot be changed' }) bot_type?: BotType | null;
  @PatternField(LINE_ID, 'line_id', { ...LINE, optional, description: 'Cannot be changed' })
  line_id?: string | null;
  @TextField({
    max: 255,
    optional,
    description: 'Why, for whoever asks later',
    example: 'Permintaan pelanggan',
  })
  reason?: string | null;
}
