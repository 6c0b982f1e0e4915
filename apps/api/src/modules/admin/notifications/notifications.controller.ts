import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES } from '../../../platform/security/roles.js';
import { CloseNotification } from '../../payment/application/close-notification.service.js';
import { ReasonRequest } from '../transactions/transactions.requests.js';
import { NotificationAnswer } from './notifications.answers.js';
import { NotificationsQuery } from './notifications.query.js';
import { NotificationsRepository } from './notifications.repository.js';

/** What came in from Midtrans, among it what could not be tied to a payment. */
@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly closeNotification: CloseNotification,
  ) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(NotificationAnswer, { message: 'Notifications retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Query() query: NotificationsQuery,
  ): Promise<Page<NotificationAnswer>> {
    const listed = await this.notifications.list(query.wanted, query.part);
    return query.listed(listed, (row) => NotificationAnswer.of(row, role));
  }

  @Post(':id/close')
  @ForRoles('owner', 'finance')
  @ApiParam({ name: 'id', schema: { type: 'integer' } })
  @Answers(null, { message: 'Notification closed.' })
  async close(
    @CurrentActor() actor: Actor,
    @ResourceId() id: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    await this.closeNotification.execute(id, reason, actor);
  }
}
