import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { IssueMissingInvoices } from '../application/issue-missing-invoices.service.js';

const TEN_MINUTES_MS = 600_000;

/** When the process starts, in batches until nothing is left; then now and then. */
@Injectable()
export class InvoiceSweeper extends Sweeper {
  protected readonly pause = TEN_MINUTES_MS;

  constructor(private readonly issueMissingInvoices: IssueMissingInvoices) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.issueMissingInvoices.execute();
  }
}
