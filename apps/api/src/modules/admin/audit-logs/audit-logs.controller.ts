import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { AuditLogAnswer } from './audit-logs.answers.js';
import { AuditLogsQuery } from './audit-logs.query.js';
import { AuditTrail } from './audit-trail.service.js';

/** Who changed what, from what to what. */
@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner')
@Controller('api/admin/audit-logs')
export class AuditLogsController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  @Answers(AuditLogAnswer, { message: 'Audit logs retrieved successfully.', shape: 'page' })
  async list(@Query() query: AuditLogsQuery): Promise<Page<AuditLogAnswer>> {
    const listed = await this.trail.list(query.wanted, query.part);
    return query.listed(listed, (row) => AuditLogAnswer.of(row));
  }

  @Get(':id')
  @ApiParam({ name: 'id', schema: { type: 'integer' } })
  @Answers(AuditLogAnswer, { message: 'Audit log retrieved successfully.' })
  async show(@ResourceId() id: number): Promise<AuditLogAnswer> {
    return AuditLogAnswer.of(await this.trail.find(id));
  }
}
