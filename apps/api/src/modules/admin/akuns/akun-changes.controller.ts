import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { DeactivateAkun } from '../../auth/deactivate-akun.service.js';
import { ManageAkuns } from '../../auth/manage-akuns.service.js';
import { AdminAkunDetailAnswer, AkunsDeactivatedAnswer } from './akuns.answers.js';
import { AkunEditRequest, AkunsDeactivateRequest } from './akuns.requests.js';
import { Akuns } from './akuns.service.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;

/** What operators change of customers. */
@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner', 'operator')
@Controller('api/admin/akuns')
export class AkunChangesController {
  constructor(
    private readonly akuns: Akuns,
    private readonly manage: ManageAkuns,
    private readonly deactivation: DeactivateAkun,
  ) {}

  @Patch(':id')
  @ApiParam(ID)
  @Answers(AdminAkunDetailAnswer, { message: 'Akun updated successfully.' })
  async edit(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
    @Body() { edit, seenAt }: AkunEditRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AdminAkunDetailAnswer> {
    await this.manage.edit(id, edit, seenAt, actor);
    return AdminAkunDetailAnswer.ofOne(await this.akuns.find(id), role);
  }

  /** Several at once; who is deactivated already stays so. */
  @Post('deactivate')
  @Answers(AkunsDeactivatedAnswer, { message: 'Akuns deactivated successfully.' })
  async deactivateAll(
    @Body() { ids }: AkunsDeactivateRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AkunsDeactivatedAnswer> {
    return { deactivated: await this.deactivation.deactivateAll(ids, actor) };
  }

  /** Ends every session at once; rentals run on. */
  @Post(':id/deactivate')
  @ApiParam(ID)
  @Answers(AdminAkunDetailAnswer, { message: 'Akun deactivated successfully.' })
  async deactivate(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
    @CurrentActor() actor: Actor,
  ): Promise<AdminAkunDetailAnswer> {
    await this.deactivation.deactivate(id, actor);
    return AdminAkunDetailAnswer.ofOne(await this.akuns.find(id), role);
  }

  @Post(':id/reactivate')
  @ApiParam(ID)
  @Answers(AdminAkunDetailAnswer, { message: 'Akun reactivated successfully.' })
  async reactivate(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
    @CurrentActor() actor: Actor,
  ): Promise<AdminAkunDetailAnswer> {
    await this.manage.reactivate(id, actor);
    return AdminAkunDetailAnswer.ofOne(await this.akuns.find(id), role);
  }
}
