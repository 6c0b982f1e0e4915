import { Injectable } from '@nestjs/common';
import {
  type CancelAnswer,
  readCancelAnswer,
  readStatusAnswer,
  type StatusAnswer,
} from './domain/core-answers.js';
import { isSafeId } from './domain/ids.js';
import {
  readRefundAnswer,
  type RefundAnswer,
  type RefundRequest,
  type RefundWay,
} from './domain/refund-answers.js';
import {
  readTokenAnswer,
  readTokenCancelAnswer,
  type TokenAnswer,
  type TokenCancelAnswer,
} from './domain/snap-answers.js';
import type { SnapRequest } from './domain/snap-request.js';
import { MidtransConfig } from './midtrans.config.js';
import { createSdk, replyOf } from './midtrans-sdk.js';
import { postToSnap } from './snap-fetch.js';

/** Midtrans, as answers that can be decided on: whatever goes wrong out there is one of them. */
@Injectable()
export class MidtransClient {
  private readonly sdk: ReturnType<typeof createSdk>;

  constructor(private readonly config: MidtransConfig) {
    this.sdk = createSdk(config);
  }

  /** Asks for a payment page. Asked again for the same order id, it gives a new token and the older one dies. */
  async createToken(request: SnapRequest): Promise<TokenAnswer> {
    return readTokenAnswer(await replyOf(this.sdk.snap.createTransaction(request)));
  }

  /** Closes a payment page on which no method was chosen. */
  async cancelToken(token: string): Promise<TokenCancelAnswer> {
    const path = `/transactions/${encodeURIComponent(token)}/cancel`;
    return readTokenCancelAnswer(await postToSnap(path, this.config));
  }

  /** @param id an order id or, better, a transaction id */
  async status(id: string): Promise<StatusAnswer> {
    return readStatusAnswer(await replyOf(this.sdk.core.transaction.status(safe(id))));
  }

  async cancelTransaction(transactionId: string): Promise<CancelAnswer> {
    return readCancelAnswer(await replyOf(this.sdk.core.transaction.cancel(safe(transactionId))));
  }

  /** Asks for money to go back; asked again with the same key, it is the same refund. */
  async refund(transactionId: string, way: RefundWay, request: RefundRequest): Promise<RefundAnswer> {
    const { transaction } = this.sdk.core;
    const id = safe(transactionId);
    const call = way === 'direct' ? transaction.refundDirect(id, request) : transaction.refund(id, request);
    return readRefundAnswer(await replyOf(call));
  }
}

/** Ids are checked where they come in; one that got here unchecked must not reach a URL. */
function safe(id: string): string {
  if (!isSafeId(id)) throw new Error('An id that is not safe in a URL was about to be sent to Midtrans');
  return encodeURIComponent(id);
}
