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

interface StatusRow {
  id: string;
  akun_id: string;
  product_id: string;
  bot_type: BotType;
  line_id: string;
  status: SubscriptionState;
  habis: Date | null;
  created_at: Date | null;
  updated_at: Date | null;
}

/** A subscription: one customer's bot on one LINE ID, whenever rented. */
export class EverythingStatus {
  @ApiProperty({ example: 1 }) id: number;
  @ApiProperty({ example: 1 }) akun_id: number;
  @ApiProperty({ example: 1, description: 'The package bought last' }) product_id: number;
  @ApiProperty({ enum: BOT_TYPES, example: 'selfbot' }) bot_type: BotType;
  @ApiProperty({ example: 'siti.bot' }) line_id: string;
  @ApiProperty({
    enum: SUBSCRIPTION_STATES,
    example: 'active',
    description: '`inactive`: suspended; its clock runs on',
  })
  status: SubscriptionState;
  @ApiProperty({ ...MOMENT, description: 'End of the newest rental; null when there never was one' })
  habis: Date | null;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;
}

const SORTS = { id: 's.id', habis: 's.habis', created_at: 's.created_at', updated_at: 's.updated_at' };

export const STATUSES: Resource<StatusRow, EverythingStatus> = {
  names: { path: 'statuses', one: 'Status', many: 'Statuses' },
  table: 'statuses',
  as: 's',
  columns: `s.id AS id, s.akun_id, s.product_id, s.bot_type, s.line_id, s.status, s.habis, s.created_at, s.updated_at`,
  sorts: SORTS,
  answer: (row) => ({
    ...row,
    id: Number(row.id),
    akun_id: Number(row.akun_id),
    product_id: Number(row.product_id),
  }),
};
export const STATUS_ROUTES = new ResourceRoutes(STATUSES.names, EverythingStatus);

export class EverythingStatusesQuery extends EverythingQuery {
  @SortField(Object.keys(SORTS)) sort = 'id';

  @TextField({ max: 21, optional: true, description: 'The beginning of a LINE ID' }) q?: string;
  @IdFilter() 'filter[akun_id]'?: number;
  @IdFilter() 'filter[product_id]'?: number;
  @ChoiceField(BOT_TYPES, { optional: true }) 'filter[bot_type]'?: BotType;
  @TextField({ max: 21, optional: true }) 'filter[line_id]'?: string;
  @ChoiceField(SUBSCRIPTION_STATES, { optional: true }) 'filter[status]'?: SubscriptionState;

  protected conditions(): Condition[] {
    return [
      ...(this.q ? [startsWith('s.line_id', this.q)] : []),
      ...equal('s.akun_id', this['filter[akun_id]']),
      ...equal('s.product_id', this['filter[product_id]']),
      ...equal('s.bot_type', this['filter[bot_type]']),
      ...equal('s.line_id', this['filter[line_id]']),
      ...equal('s.status', this['filter[status]']),
    ];
  }
}
