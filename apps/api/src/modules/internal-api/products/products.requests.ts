import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { given } from '../../../platform/http/given.js';
import { IgnoresUnknownFields } from '../../../platform/http/validation.pipe.js';
import { parseRupiah } from '../../catalog/domain/money.js';
import {
  BOT_TYPES,
  DURATION_UNITS,
  LONGEST,
  type BotType,
  type DurationUnit,
} from '../../catalog/domain/terms.js';
import type { ProductFacts } from '../../catalog/product.repository.js';
import { Changing } from '../changing.js';
import { LooseFlagField, LooseMoneyField, LooseNumberField } from '../loose.fields.js';

const MOST = Math.max(...Object.values(LONGEST));
const LAST_PLACE = 2_147_483_647;
const optional = true;
/** For callers who know nothing but a name and a price, as those of the former application. */
const USUAL = { botType: 'selfbot', durationCount: 1, durationUnit: 'month', isActive: true } as const;

@IgnoresUnknownFields()
export class EverythingNewProduct {
  @TextField({ max: 255, example: 'Self-bot Bulanan' }) name: string;
  @TextField({ min: 0, max: 255, example: 'Bot di akun LINE kamu sendiri.' }) description: string;
  @LooseMoneyField({ description: 'Whole rupiah, for one duration' }) price: string;
  @LooseNumberField({ min: 0, max: LAST_PLACE, optional, description: 'Last of all if it is not said' })
  order?: number | null;
  @ChoiceField(BOT_TYPES, { optional, description: '`selfbot` if it is not said' }) bot_type?: BotType | null;
  @LooseNumberField({ min: 1, max: MOST, optional, description: '1 if it is not said' })
  duration_count?: number | null;
  @ChoiceField(DURATION_UNITS, { optional, description: '`month` if it is not said' })
  duration_unit?: DurationUnit | null;
  @LooseFlagField({ optional, description: 'Whether it is for sale; it is if nothing is said' })
  is_active?: boolean | null;

  get facts(): Omit<ProductFacts, 'order'> & Partial<Pick<ProductFacts, 'order'>> {
    const { name, description } = this;
    return { ...USUAL, ...factsOf(this), name, description, price: parseRupiah(this.price) };
  }
}

@IgnoresUnknownFields()
export class EverythingProductChange extends Changing {
  @TextField({ max: 255, optional, example: 'Self-bot Bulanan' }) name?: string | null;
  @TextField({ min: 0, max: 255, optional }) description?: string | null;
  @LooseMoneyField({ optional, description: 'Whole rupiah, for one duration' }) price?: string | null;
  @LooseNumberField({ min: 0, max: LAST_PLACE, optional }) order?: number | null;
  @ChoiceField(BOT_TYPES, { optional }) bot_type?: BotType | null;
  @LooseNumberField({ min: 1, max: MOST, optional }) duration_count?: number | null;
  @ChoiceField(DURATION_UNITS, { optional }) duration_unit?: DurationUnit | null;
  @LooseFlagField({ optional, description: 'True also brings back what was archived' })
  is_active?: boolean | null;

  get facts(): Partial<ProductFacts> {
    return factsOf(this);
  }
}

type Said = Partial<Omit<EverythingProductChange, 'facts' | 'seen'>>;

function factsOf(said: Said): Partial<ProductFacts> {
  const { name, description, order, price } = said;
  const { bot_type: botType, duration_count: durationCount, duration_unit: durationUnit } = said;
  return given({
    name,
    description,
    price: price == null ? undefined : parseRupiah(price),
    order,
    botType,
    durationCount,
    durationUnit,
    isActive: said.is_active,
  });
}
