import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ExportAnswer } from './exports.answers.js';
import { ListExportRequest } from './exports.requests.js';
import { Exports } from './exports.service.js';

/** The export of the rentals where the rentals are; it goes on among all the others. */
@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner', 'operator', 'finance')
@Controller('api/admin/data-penyewa-bots/export')
export class RentalExportController {
  constructor(private readonly exports: Exports) {}

  @Post()
  @Answers(ExportAnswer, { message: 'Export started.', status: 202 })
  async start(
    @CurrentPrincipal() who: AdminPrincipal,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { format, query = '' }: ListExportRequest,
  ): Promise<ExportAnswer> {
    const wish = { resource: 'data-penyewa-bots', format, query, locale } as const;
    return ExportAnswer.of(await this.exports.start(wish, who, actor));
  }
}
