import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { RequiredIdempotencyKey } from '../../../platform/http/idempotency-key.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES, type Role } from '../../../platform/security/roles.js';
import { AdjustRental } from '../../subscription/application/adjust-rental.service.js';
import { GrantRental } from '../../subscription/application/grant-rental.service.js';
import { PreviewAdjustment } from '../../subscription/application/preview-adjustment.service.js';
import {
  AdjustmentPreviewAnswer,
  AdminRentalAnswer,
  AdminRentalDetailAnswer,
} from './data-penyewa-bots.answers.js';
import { DataPenyewaBotsQuery } from './data-penyewa-bots.query.js';
import {
  AdjustRentalRequest,
  GrantRentalRequest,
  PreviewAdjustmentQuery,
} from './data-penyewa-bots.requests.js';
import { DataPenyewaBots } from './data-penyewa-bots.service.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;
const KEY = {
  name: 'Idempotency-Key',
  required: true,
  description: 'Of the form: sent again, it does nothing more',
};

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/data-penyewa-bots')
export class DataPenyewaBotsController {
  constructor(
    private readonly rentals: DataPenyewaBots,
    private readonly adjusting: AdjustRental,
    private readonly previewing: PreviewAdjustment,
    private readonly granting: GrantRental,
  ) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(AdminRentalAnswer, { message: 'Data penyewa bots retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Query() query: DataPenyewaBotsQuery,
  ): Promise<Page<AdminRentalAnswer>> {
    const listed = await this.rentals.list(query.wantedBy(role), query.part);
    return query.listed(listed, (row) => AdminRentalAnswer.of(row, role));
  }

  /** More time for a subscription, or a new one, without a payment. */
  @Post('grant')
  @ForRoles('owner', 'operator')
  @ApiHeader(KEY)
  @Answers(AdminRentalDetailAnswer, { message: 'Rental granted successfully.', status: 201 })
  async grant(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Body() request: GrantRentalRequest,
    @RequiredIdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<AdminRentalDetailAnswer> {
    const { akun_id: akunId, product_id: productId, line_id: lineId, period, reason } = request;
    const { rentalId } = await this.granting.execute(
      { akunId, productId, lineId, period, reason, key },
      actor,
    );
    return this.answer(rentalId, role);
  }

  @Get(':id')
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(AdminRentalDetailAnswer, { message: 'Data penyewa bot retrieved successfully.' })
  show(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
  ): Promise<AdminRentalDetailAnswer> {
    return this.answer(id, role);
  }

  /** What an adjustment would come to; changes nothing. */
  @Get(':id/adjust')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(AdjustmentPreviewAnswer, { message: 'Adjustment previewed successfully.' })
  async preview(
    @ResourceId() id: number,
    @Query() { habis }: PreviewAdjustmentQuery,
  ): Promise<AdjustmentPreviewAnswer> {
    return AdjustmentPreviewAnswer.of(await this.previewing.execute(id, habis));
  }

  @Post(':id/adjust')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @ApiHeader(KEY)
  @Answers(AdminRentalDetailAnswer, { message: 'Data penyewa bot adjusted successfully.' })
  async adjust(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() rentalId: number,
    @Body() { seen_habis: seenHabis, habis, reason }: AdjustRentalRequest,
    @RequiredIdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<AdminRentalDetailAnswer> {
    await this.adjusting.execute({ rentalId, seenHabis, habis, reason, key }, actor);
    return this.answer(rentalId, role);
  }

  private async answer(id: number, role: Role): Promise<AdminRentalDetailAnswer> {
    return AdminRentalDetailAnswer.from(await this.rentals.find(id), role);
  }
}
