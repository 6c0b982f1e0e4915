import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES } from '../../../platform/security/roles.js';
import { ReasonRequest } from '../reason.request.js';
import {
  CompensationAnswer,
  CompensationDetailAnswer,
  CompensationPreviewAnswer,
  CompensationTargetAnswer,
  StartedCompensationAnswer,
} from './compensations.answers.js';
import { CompensationsQuery, TargetsQuery } from './compensations.query.js';
import { ApplyCompensationRequest, PreviewCompensationRequest } from './compensations.requests.js';
import { Compensations } from './compensations.service.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;
/** Operators up to seven days. */
const GIVERS = ['owner', 'operator', 'finance'] as const;

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/compensations')
export class CompensationsController {
  constructor(private readonly compensations: Compensations) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(CompensationAnswer, { message: 'Compensations retrieved successfully.', shape: 'page' })
  async list(@Query() query: CompensationsQuery): Promise<Page<CompensationAnswer>> {
    const listed = await this.compensations.list(query.wanted, query.part);
    return query.listed(listed, (row) => CompensationAnswer.of(row));
  }

  /** Shows for whom it would be, and gives nothing. */
  @Post('preview')
  @ForRoles(...GIVERS)
  @Answers(CompensationPreviewAnswer, { message: 'Compensation previewed successfully.' })
  async preview(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Body() { wish }: PreviewCompensationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CompensationPreviewAnswer> {
    return CompensationPreviewAnswer.of(await this.compensations.preview(wish, role, actor));
  }

  @Get(':id')
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(CompensationDetailAnswer, { message: 'Compensation retrieved successfully.' })
  async show(@ResourceId() id: number): Promise<CompensationDetailAnswer> {
    return CompensationDetailAnswer.from(await this.compensations.find(id));
  }

  @Get(':id/rentals')
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(CompensationTargetAnswer, {
    message: 'Compensation rentals retrieved successfully.',
    shape: 'page',
  })
  async targets(
    @ResourceId() id: number,
    @Query() query: TargetsQuery,
  ): Promise<Page<CompensationTargetAnswer>> {
    const { page, per_page: perPage, 'filter[outcome]': outcome } = query;
    const { rows, total } = await this.compensations.targets(id, outcome, { page, perPage });
    return query.answer(
      rows.map((row) => CompensationTargetAnswer.of(row)),
      total,
    );
  }

  /** Sets it going; the worker gives the time, and the compensation tells how far it is. */
  @Post(':id/apply')
  @ForRoles(...GIVERS)
  @ApiParam(ID)
  @Answers(StartedCompensationAnswer, { message: 'Compensation started successfully.', status: 202 })
  async apply(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
    @Body() { token }: ApplyCompensationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StartedCompensationAnswer> {
    return StartedCompensationAnswer.of(await this.compensations.apply(id, token, role, actor));
  }

  @Post(':id/undo')
  @ForRoles(...GIVERS)
  @ApiParam(ID)
  @Answers(CompensationDetailAnswer, { message: 'Compensation undone successfully.', status: 202 })
  async undo(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
    @Body() { reason }: ReasonRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CompensationDetailAnswer> {
    await this.compensations.undo(id, reason, role, actor);
    return CompensationDetailAnswer.from(await this.compensations.find(id));
  }
}
