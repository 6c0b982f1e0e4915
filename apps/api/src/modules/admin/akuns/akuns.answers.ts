import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../platform/security/roles.js';
import { numberFor } from '../number-for.js';
import type { AkunRow } from './akuns.repository.js';

const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;

/** A customer as operators see them in a list. */
export class AdminAkunAnswer {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ example: '6281234567890', description: 'Masked for viewers' }) whatsapp_number: string;
  @ApiProperty() is_active: boolean;
  @ApiProperty() active_rentals: number;
  @ApiProperty(MOMENT) created_at: Date | null;
  @ApiProperty(MOMENT) last_login_at: Date | null;

  static of(row: AkunRow, role: Role): AdminAkunAnswer {
    return {
      id: Number(row.id),
      name: row.name,
      email: row.email,
      whatsapp_number: numberFor(role, row.whatsapp_number),
      is_active: Boolean(row.is_active),
      active_rentals: Number(row.active_rentals),
      created_at: row.created_at,
      last_login_at: row.last_login_at,
    };
  }
}
