import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES } from '../../../platform/security/roles.js';
import { AdminAkunAnswer, AdminAkunDetailAnswer } from './akuns.answers.js';
import { AkunsQuery } from './akuns.query.js';
import { Akuns } from './akuns.service.js';

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/akuns')
export class AkunsController {
  constructor(private readonly akuns: Akuns) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(AdminAkunAnswer, { message: 'Akuns retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Query() query: AkunsQuery,
  ): Promise<Page<AdminAkunAnswer>> {
    const listed = await this.akuns.list(query.wantedBy(role), query.part);
    return query.listed(listed, (row) => AdminAkunAnswer.of(row, role));
  }

  @Get(':id')
  @ForRoles(...ROLES)
  @ApiParam({ name: 'id', schema: { type: 'integer' } })
  @Answers(AdminAkunDetailAnswer, { message: 'Akun retrieved successfully.' })
  async show(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
  ): Promise<AdminAkunDetailAnswer> {
    return AdminAkunDetailAnswer.ofOne(await this.akuns.find(id), role);
  }
}
