import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { ApiTokens } from '../../auth/api-tokens.service.js';
import { ApiTokenList } from './api-token-list.service.js';
import { ApiTokenAnswer, ApiTokenMadeAnswer } from './api-tokens.answers.js';
import { ApiTokensQuery } from './api-tokens.query.js';
import { NewApiTokenRequest } from './api-tokens.requests.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;

/** Keys to the internal API. */
@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner')
@Controller('api/admin/api-tokens')
export class ApiTokensController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly made: ApiTokenList,
  ) {}

  @Get()
  @Answers(ApiTokenAnswer, { message: 'API tokens retrieved successfully.', shape: 'page' })
  async list(@Query() query: ApiTokensQuery): Promise<Page<ApiTokenAnswer>> {
    const listed = await this.made.list(query.wanted, query.part);
    return query.listed(listed, (row) => ApiTokenAnswer.of(row));
  }

  @Get(':id')
  @ApiParam(ID)
  @Answers(ApiTokenAnswer, { message: 'API token retrieved successfully.' })
  async show(@ResourceId() id: number): Promise<ApiTokenAnswer> {
    return ApiTokenAnswer.of(await this.made.find(id));
  }

  @Post()
  @Answers(ApiTokenMadeAnswer, { message: 'API token created successfully.', status: 201 })
  async create(
    @Body() { wish }: NewApiTokenRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ApiTokenMadeAnswer> {
    const { row, token } = await this.tokens.create(wish, actor);
    return ApiTokenMadeAnswer.ofMade(await this.made.find(row.id), token);
  }

  @Post(':id/revoke')
  @ApiParam(ID)
  @Answers(ApiTokenAnswer, { message: 'API token revoked successfully.' })
  async revoke(@ResourceId() id: number, @CurrentActor() actor: Actor): Promise<ApiTokenAnswer> {
    await this.tokens.revoke(id, actor);
    return ApiTokenAnswer.of(await this.made.find(id));
  }
}
