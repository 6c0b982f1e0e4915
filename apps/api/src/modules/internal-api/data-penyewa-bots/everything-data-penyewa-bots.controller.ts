import { Body, Delete, Get, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/audit/audit-log.js';
import type { Told } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { SystemActor } from '../../auth/api-token.guard.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, CurrentAttempt } from '../once/once.service.js';
import { EverythingController } from '../resource.decorators.js';
import { EverythingRentalChange, EverythingNewRental } from './data-penyewa-bots.requests.js';
import {
  RENTAL_ROUTES,
  RENTALS,
  type EverythingDataPenyewaBot,
  EverythingDataPenyewaBotsQuery,
} from './data-penyewa-bots.resource.js';
import { RentalWriting } from './data-penyewa-bots.writing.js';

@EverythingController('data-penyewa-bots')
export class EverythingDataPenyewaBotsController {
  constructor(
    private readonly reading: Reading,
    private readonly writing: RentalWriting,
  ) {}

  @Get()
  @RENTAL_ROUTES.list()
  async list(
    @Query() query: EverythingDataPenyewaBotsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await (await this.reading.list(RENTALS, query)).send(request, reply);
  }

  @Post()
  @RENTAL_ROUTES.create(
    'A grant: starts a rental, or extends the one that runs, by what the package lasts or until `habis`. 409 for what is suspended.',
  )
  create(
    @Body() body: EverythingNewRental,
    @CurrentAttempt() attempt: Attempt,
    @SystemActor() actor: Actor,
  ): Promise<EverythingDataPenyewaBot> {
    return this.writing.create(body, attempt, actor);
  }

  @Get(':id')
  @RENTAL_ROUTES.show()
  async show(
    @ResourceId() id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    (await this.reading.one(RENTALS, id)).send(request, reply);
  }

  @Put(':id')
  @RENTAL_ROUTES.update('Only `habis` can be changed. Fields that are absent stay as they are.')
  replace(
    @ResourceId() id: number,
    @Body() body: EverythingRentalChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingDataPenyewaBot> {
    return this.writing.update(id, body, actor);
  }

  @Patch(':id')
  @RENTAL_ROUTES.update('Only `habis` can be changed. Fields that are absent stay as they are.')
  update(
    @ResourceId() id: number,
    @Body() body: EverythingRentalChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingDataPenyewaBot> {
    return this.writing.update(id, body, actor);
  }

  @Delete(':id')
  @RENTAL_ROUTES.remove(
    'A rental stays in the history: while it runs it is deactivated, and the message says so.',
  )
  remove(@ResourceId() id: number, @SystemActor() actor: Actor): Promise<Told<EverythingDataPenyewaBot>> {
    return this.writing.remove(id, actor);
  }
}
