import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@teamanubot/phrases';
import type { Role } from '../../../platform/security/roles.js';
import { numberFor } from '../number-for.js';
import type { AkunDetailRow, AkunRow } from './akuns.repository.js';

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

class AkunCounts {
  @ApiProperty({ description: 'Past and running' }) rentals: number;
  @ApiProperty() payments: number;
  @ApiProperty({ description: 'Of the payments, those that were received and not wholly returned' })
  paid_payments: number;
  @ApiProperty() messages: number;
}

/** A customer as the page about one shows it. */
export class AdminAkunDetailAnswer extends AdminAkunAnswer {
  @ApiProperty({ enum: LOCALES }) locale: Locale;
  @ApiProperty({ description: 'No reminders of rentals that end' }) reminders_opt_out: boolean;
  @ApiProperty(MOMENT) deactivated_at: Date | null;
  @ApiProperty(MOMENT) updated_at: Date | null;
  @ApiProperty() counts: AkunCounts;

  static ofOne(row: AkunDetailRow, role: Role): AdminAkunDetailAnswer {
    return {
      ...AdminAkunAnswer.of(row, role),
      locale: row.locale,
      reminders_opt_out: Boolean(row.reminders_opt_out),
      deactivated_at: row.deactivated_at,
      updated_at: row.updated_at,
      counts: {
        rentals: Number(row.rentals),
        payments: Number(row.payments),
        paid_payments: Number(row.paid_payments),
        messages: Number(row.messages),
      },
    };
  }
}

export class AkunsDeactivatedAnswer {
  @ApiProperty({ type: 'integer', description: 'How many were active before' }) deactivated: number;
}
