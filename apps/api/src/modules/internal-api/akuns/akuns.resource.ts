import { ApiProperty } from '@nestjs/swagger';
import { EmailField, TextField } from '../../../platform/http/fields.js';
import { SortField } from '../../../platform/http/list.query.js';
import { type Condition, equal, startsWith } from '../../../platform/lists/lists.js';
import { foundBy } from '../../../platform/lists/search.js';
import { normaliseWhatsappNumber } from '../../auth/domain/whatsapp-number.js';
import { EverythingQuery } from '../lists/everything.query.js';
import type { Resource } from '../lists/resource.js';
import { FlagFilter, isFlagSet } from '../lists/filters.js';
import { MOMENT } from '../moment.schema.js';
import { ResourceRoutes } from '../resource.decorators.js';

interface AkunRow {
  id: string;
  name: string;
  whatsapp_number: string;
  email: string;
  /** 0 or 1. */
  is_active: number;
  created_at: Date | null;
  updated_at: Date | null;
}

/** A customer. */
export class EverythingAkun {
  @ApiProperty({ example: 1 }) id: number;
  @ApiProperty({ example: 'Siti Nurhaliza' }) name: string;
  @ApiProperty({ example: '6281234567890' }) whatsapp_number: string;
  @ApiProperty({ example: 'siti@contoh.com' }) email: string;
  @ApiProperty({ example: true }) is_active: boolean;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;
}

const SORTS = {
  id: 'a.id',
  name: 'a.name',
  email: 'a.email',
  created_at: 'a.created_at',
  updated_at: 'a.updated_at',
};

export const AKUNS: Resource<AkunRow, EverythingAkun> = {
  names: { path: 'akuns', one: 'Akun', many: 'Akuns' },
  table: 'akuns',
  as: 'a',
  columns: 'a.id AS id, a.name, a.whatsapp_number, a.email, a.is_active, a.created_at, a.updated_at',
  sorts: SORTS,
  answer: (row) => ({
    id: Number(row.id),
    name: row.name,
    whatsapp_number: row.whatsapp_number,
    email: row.email,
    is_active: Boolean(row.is_active),
    created_at: row.created_at,
    updated_at: row.updated_at,
  }),
};
export const AKUN_ROUTES = new ResourceRoutes(AKUNS.names, EverythingAkun);

export class EverythingAkunsQuery extends EverythingQuery {
  @SortField(Object.keys(SORTS)) sort = 'id';

  @TextField({ max: 100, optional: true, description: 'The beginning of a name or an email' })
  q?: string;

  @EmailField({ optional: true }) 'filter[email]'?: string;

  @TextField({ max: 30, optional: true, description: 'In any spelling', example: '081234567890' })
  'filter[whatsapp_number]'?: string;

  @FlagFilter() 'filter[is_active]'?: 'true' | 'false';

  protected conditions(): Condition[] {
    const typed = this['filter[whatsapp_number]'];
    return [
      ...(this.q
        ? [foundBy('akuns', 'a', [startsWith('a.name', this.q), startsWith('a.email', this.q)])]
        : []),
      ...equal('a.email', this['filter[email]']),
      ...equal('a.number_key', typed && (normaliseWhatsappNumber(typed) ?? typed)),
      ...equal('a.is_active', isFlagSet(this['filter[is_active]'])),
    ];
  }
}
