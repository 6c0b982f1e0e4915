import { Body, Delete, Get, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/audit/audit-log.js';
import type { Told } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { SystemActor } from '../../auth/api-token.guard.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, CurrentAttempt } from '../once/once.service.js';
import { EverythingController } from '../resource.decorators.js';
import { EverythingAkunChange, EverythingNewAkun } from './akuns.requests.js';
import { AKUN_ROUTES, AKUNS, type EverythingAkun, EverythingAkunsQuery } from './akuns.resource.js';
import { AkunWriting } from './akuns.writing.js';

@EverythingController('akuns')
export class EverythingAkunsController {
  constructor(
    private readonly reading: Reading,
    private readonly writing: AkunWriting,
  ) {}

  @Get()
  @AKUN_ROUTES.list()
  async list(
    @Query() query: EverythingAkunsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await (await this.reading.list(AKUNS, query)).send(request, reply);
  }

  @Post()
  @AKUN_ROUTES.create('The number counts as proven. An account is active unless it is said not to be.')
  create(
    @Body() body: EverythingNewAkun,
    @CurrentAttempt() attempt: Attempt,
    @SystemActor() actor: Actor,
  ): Promise<EverythingAkun> {
    return this.writing.create(body, attempt, actor);
  }

  @Get(':id')
  @AKUN_ROUTES.show()
  async show(
    @ResourceId() id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    (await this.reading.one(AKUNS, id)).send(request, reply);
  }

  @Put(':id')
  @AKUN_ROUTES.update()
  replace(
    @ResourceId() id: number,
    @Body() body: EverythingAkunChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingAkun> {
    return this.writing.update(id, body, actor);
  }

  @Patch(':id')
  @AKUN_ROUTES.update()
  update(
    @ResourceId() id: number,
    @Body() body: EverythingAkunChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingAkun> {
    return this.writing.update(id, body, actor);
  }

  @Delete(':id')
  @AKUN_ROUTES.remove(
    'A customer with orders, rentals or messages is deactivated instead; the message says so.',
  )
  remove(@ResourceId() id: number, @SystemActor() actor: Actor): Promise<Told<EverythingAkun | null>> {
    return this.writing.remove(id, actor);
  }
}
