import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { SortField } from '../../../platform/http/list.query.js';
import { type Condition, equal, startsWith } from '../../../platform/lists/lists.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { EverythingQuery } from '../lists/everything.query.js';
import { IdFilter } from '../lists/filters.js';
import type { Resource } from '../lists/resource.js';
import { MOMENT } from '../moment.schema.js';
import { ResourceRoutes } from '../resource.decorators.js';

interface RentalRow {
  id: string;
  status_id: string;
  akun_id: string;
  product_id: string;
  bot_type: BotType;
  line_id: string;
  mulai: Date | null;
  habis: Date | null;
  status: SubscriptionState;
  created_at: Date | null;
  updated_at: Date | null;
}

/** One unbroken rental of a subscription, running or past. */
export class EverythingDataPenyewaBot {
  @ApiProperty({ example: 1 }) id: number;
  @ApiProperty({ example: 1 }) status_id: number;
  @ApiProperty({ example: 1 }) akun_id: number;
  @ApiProperty({ example: 1, description: 'The package bought last' }) product_id: number;
  @ApiProperty({ enum: BOT_TYPES, example: 'selfbot' }) bot_type: BotType;
  @ApiProperty({ example: 'siti.bot' }) line_id: string;
  @ApiProperty(MOMENT) mulai: Date | null;
  @ApiProperty({ ...MOMENT, example: '2027-01-31T07:05:00.000Z' }) habis: Date | null;
  @ApiProperty({ enum: SUBSCRIPTION_STATES, example: 'active' }) status: SubscriptionState;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;
}

const SORTS = {
  id: 'r.id',
  mulai: 'r.mulai',
  habis: 'r.habis',
  created_at: 'r.created_at',
  updated_at: 'r.updated_at',
};

export const RENTALS: Resource<RentalRow, EverythingDataPenyewaBot> = {
  names: { path: 'data-penyewa-bots', one: 'Data penyewa bot', many: 'Data penyewa bots' },
  table: 'data_penyewa_bots',
  as: 'r',
  columns: `r.id AS id, r.status_id, r.akun_id, r.product_id, r.bot_type, r.line_id, r.mulai, r.habis, r.status,
    r.created_at, r.updated_at`,
  sorts: SORTS,
  answer: (row) => ({
    ...row,
    id: Number(row.id),
    status_id: Number(row.status_id),
    akun_id: Number(row.akun_id),
    product_id: Number(row.product_id),
  }),
};
export const RENTAL_ROUTES = new ResourceRoutes(RENTALS.names, EverythingDataPenyewaBot);

export class EverythingDataPenyewaBotsQuery extends EverythingQuery {
  @SortField(Object.keys(SORTS)) sort = 'id';

  @TextField({ max: 21, optional: true, description: 'The beginning of a LINE ID' }) q?: string;
  @IdFilter() 'filter[status_id]'?: number;
  @IdFilter() 'filter[akun_id]'?: number;
  @IdFilter() 'filter[product_id]'?: number;
  @ChoiceField(BOT_TYPES, { optional: true }) 'filter[bot_type]'?: BotType;
  @TextField({ max: 21, optional: true }) 'filter[line_id]'?: string;
  @ChoiceField(SUBSCRIPTION_STATES, { optional: true }) 'filter[status]'?: SubscriptionState;

  protected conditions(): Condition[] {
    return [
      ...(this.q ? [startsWith('r.line_id', this.q)] : []),
      ...equal('r.status_id', this['filter[status_id]']),
      ...equal('r.akun_id', this['filter[akun_id]']),
      ...equal('r.product_id', this['filter[product_id]']),
      ...equal('r.bot_type', this['filter[bot_type]']),
      ...equal('r.line_id', this['filter[line_id]']),
      ...equal('r.status', this['filter[status]']),
    ];
  }
}
