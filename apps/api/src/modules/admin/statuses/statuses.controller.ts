import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES, type Role } from '../../../platform/security/roles.js';
import { SuspendSubscription } from '../../subscription/application/suspend-subscription.service.js';
import { ReasonRequest } from '../reason.request.js';
import { AdminSubscriptionAnswer, AdminSubscriptionDetailAnswer } from './statuses.answers.js';
import { StatusesQuery } from './statuses.query.js';
import { Statuses } from './statuses.service.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/statuses')
export class StatusesController {
  constructor(
    private readonly subscriptions: Statuses,
    private readonly suspending: SuspendSubscription,
  ) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(AdminSubscriptionAnswer, { message: 'Statuses retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Query() query: StatusesQuery,
  ): Promise<Page<AdminSubscriptionAnswer>> {
    const listed = await this.subscriptions.list(query.wantedBy(role), query.part);
    return query.listed(listed, (row) => AdminSubscriptionAnswer.of(row, role));
  }

  @Get(':id')
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(AdminSubscriptionDetailAnswer, { message: 'Status retrieved successfully.' })
  show(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
  ): Promise<AdminSubscriptionDetailAnswer> {
    return this.answer(id, role);
  }

  /** Its clock runs on; new orders for it are refused meanwhile. */
  @Post(':id/suspend')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(AdminSubscriptionDetailAnswer, { message: 'Status suspended successfully.' })
  async suspend(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
    @Body() { reason }: ReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AdminSubscriptionDetailAnswer> {
    await this.suspending.suspend({ subscriptionId: id, reason }, actor);
    return this.answer(id, role);
  }

  @Post(':id/resume')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(AdminSubscriptionDetailAnswer, { message: 'Status resumed successfully.' })
  async resume(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
    @Body() { reason }: ReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AdminSubscriptionDetailAnswer> {
    await this.suspending.resume({ subscriptionId: id, reason }, actor);
    return this.answer(id, role);
  }

  private async answer(id: number, role: Role): Promise<AdminSubscriptionDetailAnswer> {
    return AdminSubscriptionDetailAnswer.from(await this.subscriptions.find(id), role);
  }
}
