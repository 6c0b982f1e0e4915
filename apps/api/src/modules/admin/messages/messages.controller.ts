import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { MessageLog } from '../../../integrations/whatsapp/message-log.js';
import { ResendMessage } from '../../../integrations/whatsapp/resend-message.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { RequiredIdempotencyKey } from '../../../platform/http/idempotency-key.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES } from '../../../platform/security/roles.js';
import { MessageAnswer, MessageDetailAnswer, ResentMessageAnswer } from './messages.answers.js';
import { MessagesQuery } from './messages.query.js';
import { MessagesRepository } from './messages.repository.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/messages')
export class MessagesController {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly log: MessageLog,
    private readonly resending: ResendMessage,
  ) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(MessageAnswer, { message: 'Messages retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Query() query: MessagesQuery,
  ): Promise<Page<MessageAnswer>> {
    const listed = await this.messages.list(query.wantedBy(role), query.part);
    return query.listed(listed, (row) => MessageAnswer.of(row, role));
  }

  @Get(':id')
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(MessageDetailAnswer, { message: 'Message retrieved successfully.' })
  async show(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
  ): Promise<MessageDetailAnswer> {
    const [detail, akunName] = await Promise.all([this.log.detail(id), this.messages.akunNameOf(id)]);
    return MessageDetailAnswer.from(detail, akunName, role);
  }

  @Post(':id/resend')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @Answers(ResentMessageAnswer, { message: 'Message queued successfully.', status: 202 })
  async resend(
    @ResourceId() messageId: number,
    @RequiredIdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<ResentMessageAnswer> {
    return { id: await this.resending.execute({ messageId, key }, actor) };
  }
}
