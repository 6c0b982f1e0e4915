import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { type AdminPrincipal, CurrentPrincipal } from '../../../platform/security/principal.js';
import { ROLES } from '../../../platform/security/roles.js';
import { TransactionActions } from './transaction-actions.service.js';
import {
  RecheckAnswer,
  RefundAnswer,
  RefundPreviewAnswer,
  TransactionDetailAnswer,
} from './transaction-detail.answers.js';
import { AdminTransactionAnswer } from './transactions.answers.js';
import { TransactionsQuery } from './transactions.query.js';
import {
  ReasonRequest,
  RefundDoneRequest,
  RefundPreviewQuery,
  RefundRequest,
  ReviewRequest,
} from './transactions.requests.js';
import { Transactions } from './transactions.service.js';

const ID = { name: 'id', schema: { type: 'integer' } };

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/transactions')
export class AdminTransactionsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly actions: TransactionActions,
  ) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(AdminTransactionAnswer, { message: 'Transactions retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @Query() query: TransactionsQuery,
  ): Promise<Page<AdminTransactionAnswer>> {
    const listed = await this.transactions.list(query.wantedBy(role), query.part);
    return query.listed(listed, (row) => AdminTransactionAnswer.of(row, role));
  }

  @Get(':id')
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(TransactionDetailAnswer, { message: 'Transaction retrieved successfully.' })
  async show(
    @CurrentPrincipal() { role }: AdminPrincipal,
    @ResourceId() id: number,
  ): Promise<TransactionDetailAnswer> {
    return TransactionDetailAnswer.detail(await this.transactions.show(id), role);
  }

  @Get(':id/refund-preview')
  @ForRoles('owner', 'finance')
  @ApiParam(ID)
  @Answers(RefundPreviewAnswer, { message: 'Refund previewed.' })
  async preview(@ResourceId() id: number, @Query() query: RefundPreviewQuery): Promise<RefundPreviewAnswer> {
    const { transaction_id: transactionId, amount, by_hand } = query;
    const wish = { transactionId, amount, byHand: by_hand === 'true' };
    return RefundPreviewAnswer.of(await this.transactions.previewRefund(id, wish));
  }

  @Post(':id/recheck')
  @ForRoles('owner', 'finance')
  @ApiParam(ID)
  @Answers(RecheckAnswer, { message: 'Midtrans was asked.' })
  async recheck(@CurrentActor() actor: Actor, @ResourceId() id: number): Promise<RecheckAnswer> {
    return RecheckAnswer.of(await this.actions.recheck(id, actor));
  }

  @Post(':id/refund')
  @ForRoles('owner', 'finance')
  @ApiParam(ID)
  @Answers(RefundAnswer, { message: 'Refund started.', status: 201 })
  async refund(
    @CurrentActor() actor: Actor,
    @ResourceId() id: number,
    @Body() request: RefundRequest,
  ): Promise<RefundAnswer> {
    const {
      refundKey: refund_key,
      transactionId: transaction_id,
      amount,
      ...rest
    } = await this.actions.refund(id, request, actor);
    return RefundAnswer.of({ ...rest, refund_key, transaction_id, amount: amount.toFixed(2) });
  }

  @Post(':id/refunds/:refund_key/done')
  @ForRoles('owner', 'finance')
  @ApiParam(ID)
  @Answers(null, { message: 'Refund marked as made.' })
  async refundDone(
    @CurrentActor() actor: Actor,
    @ResourceId() id: number,
    @Param('refund_key') refundKey: string,
    @Body() { proof }: RefundDoneRequest,
  ): Promise<void> {
    await this.actions.refundDone(id, refundKey, proof, actor);
  }

  @Post(':id/refunds/:refund_key/withdraw')
  @ForRoles('owner', 'finance')
  @ApiParam(ID)
  @Answers(null, { message: 'Refund withdrawn.' })
  async withdrawRefund(
    @CurrentActor() actor: Actor,
    @ResourceId() id: number,
    @Param('refund_key') refundKey: string,
    @Body() { reason }: ReasonRequest,
  ): Promise<void> {
    await this.actions.withdrawRefund(id, refundKey, reason, actor);
  }

  @Post(':id/review')
  @ForRoles('owner', 'finance')
  @ApiParam(ID)
  @Answers(null, { message: 'Review noted.' })
  async review(
    @CurrentActor() actor: Actor,
    @ResourceId() id: number,
    @Body() request: ReviewRequest,
  ): Promise<void> {
    await this.actions.review(id, request, actor);
  }
}
