import { Body, Delete, Get, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { SystemActor } from '../../auth/api-token.guard.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, CurrentAttempt } from '../once/once.service.js';
import { EverythingController } from '../resource.decorators.js';
import { EverythingUserChange, EverythingNewUser } from './users.requests.js';
import { USER_ROUTES, USERS, type EverythingUser, EverythingUsersQuery } from './users.resource.js';
import { UserWriting } from './users.writing.js';

@EverythingController('users')
export class EverythingUsersController {
  constructor(
    private readonly reading: Reading,
    private readonly writing: UserWriting,
  ) {}

  @Get()
  @USER_ROUTES.list()
  async list(
    @Query() query: EverythingUsersQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await (await this.reading.list(USERS, query)).send(request, reply);
  }

  @Post()
  @USER_ROUTES.create('A new user is a viewer; an owner says in the console what else they may do.')
  create(
    @Body() body: EverythingNewUser,
    @CurrentAttempt() attempt: Attempt,
    @SystemActor() actor: Actor,
  ): Promise<EverythingUser> {
    return this.writing.create(body, attempt, actor);
  }

  @Get(':id')
  @USER_ROUTES.show()
  async show(
    @ResourceId() id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    (await this.reading.one(USERS, id)).send(request, reply);
  }

  @Put(':id')
  @USER_ROUTES.update()
  replace(
    @ResourceId() id: number,
    @Body() body: EverythingUserChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingUser> {
    return this.writing.update(id, body, actor);
  }

  @Patch(':id')
  @USER_ROUTES.update()
  update(
    @ResourceId() id: number,
    @Body() body: EverythingUserChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingUser> {
    return this.writing.update(id, body, actor);
  }

  @Delete(':id')
  @USER_ROUTES.remove('The last owner cannot be deleted: 409 `last_owner`.')
  remove(@ResourceId() id: number, @SystemActor() actor: Actor): Promise<null> {
    return this.writing.remove(id, actor);
  }
}
