import { Body, Delete, Get, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/audit/audit-log.js';
import type { Told } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { SystemActor } from '../../auth/api-token.guard.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, CurrentAttempt } from '../once/once.service.js';
import { EverythingController } from '../resource.decorators.js';
import { EverythingStatusChange, EverythingNewStatus } from './statuses.requests.js';
import {
  STATUS_ROUTES,
  STATUSES,
  type EverythingStatus,
  EverythingStatusesQuery,
} from './statuses.resource.js';
import { StatusWriting } from './statuses.writing.js';

@EverythingController('statuses')
export class EverythingStatusesController {
  constructor(
    private readonly reading: Reading,
    private readonly writing: StatusWriting,
  ) {}

  @Get()
  @STATUS_ROUTES.list()
  async list(
    @Query() query: EverythingStatusesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await (await this.reading.list(STATUSES, query)).send(request, reply);
  }

  @Post()
  @STATUS_ROUTES.create(
    'It is `inactive`; set `status` to `active` before something is granted or ordered for it.',
  )
  create(
    @Body() body: EverythingNewStatus,
    @CurrentAttempt() attempt: Attempt,
    @SystemActor() actor: Actor,
  ): Promise<EverythingStatus> {
    return this.writing.create(body, attempt, actor);
  }

  @Get(':id')
  @STATUS_ROUTES.show()
  async show(
    @ResourceId() id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    (await this.reading.one(STATUSES, id)).send(request, reply);
  }

  @Put(':id')
  @STATUS_ROUTES.update('Only `status` can be changed. Fields that are absent stay as they are.')
  replace(
    @ResourceId() id: number,
    @Body() body: EverythingStatusChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingStatus> {
    return this.writing.update(id, body, actor);
  }

  @Patch(':id')
  @STATUS_ROUTES.update('Only `status` can be changed. Fields that are absent stay as they are.')
  update(
    @ResourceId() id: number,
    @Body() body: EverythingStatusChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingStatus> {
    return this.writing.update(id, body, actor);
  }

  @Delete(':id')
  @STATUS_ROUTES.remove('What was rented or ordered is deactivated instead; the message says so.')
  remove(@ResourceId() id: number, @SystemActor() actor: Actor): Promise<Told<EverythingStatus | null>> {
    return this.writing.remove(id, actor);
  }
}
