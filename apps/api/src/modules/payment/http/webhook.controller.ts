import { Controller, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AcceptsAnyJson } from '../../../platform/http/any-json.js';
import { Public } from '../../../platform/security/access.decorators.js';
import { ReceiveNotification } from '../application/receive-notification.service.js';

const OK = { status: 'ok' } as const;

@ApiTags('midtrans')
@Public()
@Controller('midtrans')
export class WebhookController {
  constructor(private readonly receiveNotification: ReceiveNotification) {}

  /** Midtrans' notification; 200 once it is durable, also when it was here before or is about nothing of ours. */
  @Post('webhook')
  @HttpCode(200)
  @AcceptsAnyJson()
  @ApiOkResponse({ schema: { type: 'object', properties: { status: { type: 'string', enum: ['ok'] } } } })
  async receive(@Req() { rawBody }: RawBodyRequest<FastifyRequest>): Promise<typeof OK> {
    await this.receiveNotification.execute(rawBody);
    return OK;
  }
}
