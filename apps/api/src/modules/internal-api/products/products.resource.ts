import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { SortField } from '../../../platform/http/list.query.js';
import { type Condition, equal, startsWith } from '../../../platform/lists/lists.js';
import { BOT_TYPES, DURATION_UNITS, type BotType, type DurationUnit } from '../../catalog/domain/terms.js';
import { EverythingQuery } from '../lists/everything.query.js';
import { FlagFilter, isFlagSet } from '../lists/filters.js';
import type { Resource } from '../lists/resource.js';
import { MOMENT } from '../moment.schema.js';
import { ResourceRoutes } from '../resource.decorators.js';

interface ProductRow {
  id: string;
  name: string;
  description: string;
  price: string;
  order: number;
  bot_type: BotType;
  duration_count: number;
  duration_unit: DurationUnit;
  /** 0 or 1. */
  is_active: number;
  created_at: Date | null;
  updated_at: Date | null;
}

/** A package. */
export class EverythingProduct {
  @ApiProperty({ example: 1 }) id: number;
  @ApiProperty({ example: 'Self-bot Bulanan' }) name: string;
  @ApiProperty({ example: 'Bot di akun LINE kamu sendiri.' }) description: string;
  @ApiProperty({ example: '50000.00', description: 'Rupiah for one duration' }) price: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'Place on the shelf' }) order: number;
  @ApiProperty({ enum: BOT_TYPES, example: 'selfbot' }) bot_type: BotType;
  @ApiProperty({ type: 'integer', example: 1 }) duration_count: number;
  @ApiProperty({ enum: DURATION_UNITS, example: 'month' }) duration_unit: DurationUnit;
  @ApiProperty({ example: true, description: 'Whether it is for sale; an archived one is not' })
  is_active: boolean;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;
}

const FOR_SALE = '(p.is_active = 1 AND p.archived_at IS NULL)';
const SORTS = {
  id: 'p.id',
  order: 'p.`order`',
  name: 'p.name',
  price: 'p.price',
  created_at: 'p.created_at',
  updated_at: 'p.updated_at',
};

export const PRODUCTS: Resource<ProductRow, EverythingProduct> = {
  names: { path: 'products', one: 'Product', many: 'Products' },
  table: 'products',
  as: 'p',
  columns: `p.id AS id, p.name, p.description, p.price, p.\`order\`, p.bot_type, p.duration_count, p.duration_unit,
    ${FOR_SALE} AS is_active, p.created_at, p.updated_at`,
  sorts: SORTS,
  answer: (row) => ({ ...row, id: Number(row.id), is_active: Boolean(Number(row.is_active)) }),
};
export const PRODUCT_ROUTES = new ResourceRoutes(PRODUCTS.names, EverythingProduct);

export class EverythingProductsQuery extends EverythingQuery {
  @SortField(Object.keys(SORTS)) sort = 'id';

  @TextField({ max: 100, optional: true, description: 'The beginning of a name' })
  q?: string;

  @ChoiceField(BOT_TYPES, { optional: true }) 'filter[bot_type]'?: BotType;
  @FlagFilter() 'filter[is_active]'?: 'true' | 'false';

  protected conditions(): Condition[] {
    return [
      ...(this.q ? [startsWith('p.name', this.q)] : []),
      ...equal('p.bot_type', this['filter[bot_type]']),
      ...forSale(isFlagSet(this['filter[is_active]'])),
    ];
  }
}

function forSale(wanted: number | undefined): Condition[] {
  if (wanted === undefined) return [];
  return [{ sql: wanted === 1 ? FOR_SALE : `NOT ${FOR_SALE}`, values: [] }];
}
