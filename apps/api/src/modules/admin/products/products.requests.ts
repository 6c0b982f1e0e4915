import {
  ChoiceField,
  FlagField,
  IdsField,
  MomentField,
  PatternField,
  TextField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { parseRupiah } from '../../catalog/domain/money.js';
import {
  BOT_TYPES,
  DURATION_UNITS,
  LONGEST,
  type BotType,
  type DurationUnit,
} from '../../catalog/domain/terms.js';
import type { ProductChange } from '../../catalog/update-product.service.js';

type Facts = Omit<ProductChange['facts'], 'order'>;

const WHOLE_RUPIAH = /^\d{1,8}(\.00)?$/;
const MOST = Math.max(...Object.values(LONGEST));
const PRICE = { example: '50000.00', description: 'Whole rupiah, for one duration' };

export class CreateProductRequest {
  @TextField({ max: 255 }) name: string;
  @TextField({ min: 0, max: 255 }) description: string;
  @PatternField(WHOLE_RUPIAH, 'money', PRICE) price: string;
  @ChoiceField(BOT_TYPES) bot_type: BotType;
  @WholeNumberField({ min: 1, max: MOST }) duration_count: number;
  @ChoiceField(DURATION_UNITS) duration_unit: DurationUnit;
  @FlagField({ description: 'Whether it is for sale' }) is_active: boolean;

  get facts(): Required<Facts> {
    return {
      name: this.name,
      description: this.description,
      price: parseRupiah(this.price),
      botType: this.bot_type,
      durationCount: this.duration_count,
      durationUnit: this.duration_unit,
      isActive: this.is_active,
    };
  }
}

/** What is absent stays. */
export class UpdateProductRequest {
  @MomentField({ optional: true, description: 'Of the package as it was seen; absent where it has none' })
  updated_at?: Date | null;

  @TextField({ max: 255, optional: true }) name?: string;
  @TextField({ min: 0, max: 255, optional: true }) description?: string;
  @PatternField(WHOLE_RUPIAH, 'money', { ...PRICE, optional: true }) price?: string;
  @ChoiceField(BOT_TYPES, { optional: true }) bot_type?: BotType;
  @WholeNumberField({ min: 1, max: MOST, optional: true }) duration_count?: number;
  @ChoiceField(DURATION_UNITS, { optional: true }) duration_unit?: DurationUnit;
  @FlagField({ optional: true }) is_active?: boolean;

  changeOf(id: number): ProductChange {
    const facts = {
      name: this.name,
      description: this.description,
      price: this.price === undefined ? undefined : parseRupiah(this.price),
      botType: this.bot_type,
      durationCount: this.duration_count,
      durationUnit: this.duration_unit,
      isActive: this.is_active,
    };
    const said = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
    return { id, seen: this.updated_at ?? null, facts: Object.fromEntries(said) as Facts };
  }
}

export class ReorderProductsRequest {
  @IdsField({ max: 1_000, description: 'All packages that are not archived, in their new order' })
  ids: number[];

  @IdsField({ max: 1_000, description: 'The same in the order in which they were seen' })
  seen: number[];
}
