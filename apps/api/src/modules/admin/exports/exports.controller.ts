import { Body, Controller, Get, Post, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ExportAnswer } from './exports.answers.js';
import { ExportRequest } from './exports.requests.js';
import { Exports } from './exports.service.js';

const ID = { name: 'id', schema: { type: 'integer' } };
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner', 'operator', 'finance')
@Controller('api/admin/exports')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Get()
  @Answers(ExportAnswer, { message: 'Exports retrieved successfully.', shape: 'list' })
  async list(@CurrentPrincipal() who: AdminPrincipal): Promise<ExportAnswer[]> {
    return (await this.exports.list(who)).map((job) => ExportAnswer.of(job));
  }

  @Post()
  @Answers(ExportAnswer, { message: 'Export started.', status: 202 })
  async start(
    @CurrentPrincipal() who: AdminPrincipal,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { resource, format, query = '' }: ExportRequest,
  ): Promise<ExportAnswer> {
    return ExportAnswer.of(await this.exports.start({ resource, format, query, locale }, who, actor));
  }

  @Get(':id')
  @ApiParam(ID)
  @Answers(ExportAnswer, { message: 'Export retrieved successfully.' })
  async show(@CurrentPrincipal() who: AdminPrincipal, @ResourceId() id: number): Promise<ExportAnswer> {
    return ExportAnswer.of(await this.exports.find(id, who));
  }

  @Post(':id/cancel')
  @ApiParam(ID)
  @Answers(ExportAnswer, { message: 'Export cancelled.' })
  async cancel(
    @CurrentPrincipal() who: AdminPrincipal,
    @CurrentActor() actor: Actor,
    @ResourceId() id: number,
  ): Promise<ExportAnswer> {
    return ExportAnswer.of(await this.exports.cancel(id, who, actor));
  }

  @Get(':id/file')
  @ApiParam(ID)
  @ApiProduces(...Object.values(TYPES))
  @ApiOkResponse({ description: 'The file.', schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentPrincipal() who: AdminPrincipal,
    @CurrentActor() actor: Actor,
    @ResourceId() id: number,
  ): Promise<StreamableFile> {
    const { name, format, bytes, content } = await this.exports.open(id, who, actor);
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(content, { type: TYPES[format], disposition, length: bytes });
  }
}
