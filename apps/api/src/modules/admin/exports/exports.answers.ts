import { ApiProperty } from '@nestjs/swagger';
import {
  EXPORT_FORMATS,
  EXPORT_RESOURCES,
  EXPORT_STATES,
  type ExportFormat,
  type ExportResource,
  type ExportState,
  fileNameOf,
} from './domain/export.js';
import type { ExportJob } from './exports.repository.js';

const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;

/** A file that was asked for, and how far it has come. */
export class ExportAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Who asked for it' }) user_id: number;
  @ApiProperty({ enum: EXPORT_RESOURCES }) resource: ExportResource;
  @ApiProperty({ enum: EXPORT_FORMATS }) format: ExportFormat;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'filter[state]': 'paid' },
  })
  filter: Record<string, string>;
  @ApiProperty({ enum: EXPORT_STATES }) state: ExportState;
  @ApiProperty({ example: 'transactions-20261224-1405.xlsx' }) file_name: string;
  @ApiProperty({ description: 'Known once it runs' }) rows_total: number;
  @ApiProperty() rows_written: number;
  @ApiProperty() bytes: number;
  @ApiProperty({ type: 'string', nullable: true }) error: string | null;
  @ApiProperty({ type: 'string', format: 'date-time' }) created_at: Date;
  @ApiProperty(MOMENT) finished_at: Date | null;
  @ApiProperty({ ...MOMENT, description: 'When its file goes away' }) expires_at: Date | null;

  static of(job: ExportJob): ExportAnswer {
    return {
      id: job.id,
      user_id: job.userId,
      resource: job.resource,
      format: job.format,
      filter: { ...job.filter },
      state: job.state,
      file_name: fileNameOf(job.resource, job.format, job.createdAt),
      rows_total: job.rowsTotal,
      rows_written: job.rowsWritten,
      bytes: job.bytes,
      error: job.error,
      created_at: job.createdAt,
      finished_at: job.finishedAt,
      expires_at: job.expiresAt,
    };
  }
}
