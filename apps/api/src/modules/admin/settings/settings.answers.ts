import { ApiProperty } from '@nestjs/swagger';
import { said, type SettingsView, type SettingValues } from './settings.service.js';

class SettingsValuesAnswer {
  @ApiProperty({ example: 'TeamAnuBot' }) invoice_issuer_name: string;
  @ApiProperty({ description: 'A semicolon begins a new line' }) invoice_issuer_address: string;
  @ApiProperty({ description: 'Empty: there is none' }) invoice_issuer_tax_id: string;
  @ApiProperty({ example: 60, description: 'How long an order can be paid' }) order_expiry_minutes: number;

  static of(values: SettingValues): SettingsValuesAnswer {
    const { updated_at: _, ...rest } = said({ values, updatedAt: null });
    return rest;
  }
}

/** What is in force, and what it would be without operators. */
export class SettingsAnswer extends SettingsValuesAnswer {
  @ApiProperty({ description: 'What the environment says' }) usual: SettingsValuesAnswer;
  @ApiProperty({ type: String, nullable: true, example: 'user:7' }) updated_by: string | null;
  @ApiProperty({ type: String, nullable: true }) updated_by_name: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) updated_at: Date | null;

  static from({ values, usual, updatedBy, updatedByName, updatedAt }: SettingsView): SettingsAnswer {
    return {
      ...SettingsValuesAnswer.of(values),
      usual: SettingsValuesAnswer.of(usual),
      updated_by: updatedBy,
      updated_by_name: updatedByName,
      updated_at: updatedAt,
    };
  }
}
