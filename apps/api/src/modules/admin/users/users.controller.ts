import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { SecondFactorSetup } from '../../auth/second-factor-setup.service.js';
import { Users } from '../../auth/users.service.js';
import { UserDirectory } from './user-directory.service.js';
import { AdminUserAnswer } from './users.answers.js';
import { UsersQuery } from './users.query.js';
import { NewPasswordRequest, NewUserRequest, UserEditRequest } from './users.requests.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;

/** Administrators. */
@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner')
@Controller('api/admin/users')
export class UsersController {
  constructor(
    private readonly directory: UserDirectory,
    private readonly users: Users,
    private readonly secondFactors: SecondFactorSetup,
  ) {}

  @Get()
  @Answers(AdminUserAnswer, { message: 'Users retrieved successfully.', shape: 'page' })
  async list(@Query() query: UsersQuery): Promise<Page<AdminUserAnswer>> {
    const listed = await this.directory.list(query.wanted, query.part);
    return query.listed(listed, (row) => AdminUserAnswer.of(row));
  }

  @Get(':id')
  @ApiParam(ID)
  @Answers(AdminUserAnswer, { message: 'User retrieved successfully.' })
  async show(@ResourceId() id: number): Promise<AdminUserAnswer> {
    return AdminUserAnswer.of(await this.directory.find(id));
  }

  @Post()
  @Answers(AdminUserAnswer, { message: 'User created successfully.', status: 201 })
  async create(
    @Body() { name, email, role, password }: NewUserRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AdminUserAnswer> {
    const id = await this.users.create({ name, email, role, password }, actor);
    return AdminUserAnswer.of(await this.directory.find(id));
  }

  @Patch(':id')
  @ApiParam(ID)
  @Answers(AdminUserAnswer, { message: 'User updated successfully.' })
  async change(
    @ResourceId() id: number,
    @Body() { edit, seenAt }: UserEditRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AdminUserAnswer> {
    await this.users.change(id, edit, seenAt, actor);
    return AdminUserAnswer.of(await this.directory.find(id));
  }

  /** Ends the sessions. */
  @Post(':id/password')
  @ApiParam(ID)
  @Answers(null, { message: 'Password updated successfully.' })
  async resetPassword(
    @ResourceId() id: number,
    @Body() { password }: NewPasswordRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.users.resetPassword(id, password, actor);
  }

  /** For somebody whose phone and recovery codes are gone. */
  @Delete(':id/totp')
  @ApiParam(ID)
  @Answers(null, { message: 'Second factor turned off.' })
  async resetSecondFactor(@ResourceId() id: number, @CurrentActor() actor: Actor): Promise<void> {
    await this.secondFactors.reset(id, actor);
  }

  @Delete(':id')
  @ApiParam(ID)
  @Answers(null, { message: 'User deleted successfully.' })
  async delete(@ResourceId() id: number, @CurrentActor() actor: Actor): Promise<void> {
    await this.users.delete(id, actor);
  }
}
