import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { PaymentHistory } from '../application/payment-history.service.js';
import { invoiceFileName } from '../domain/invoice.js';
import { TransactionDto, TransactionsQuery } from './transaction.dto.js';

const PDF = 'application/pdf';

/** What a customer has ordered and paid. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/transactions')
export class TransactionsController {
  constructor(private readonly history: PaymentHistory) {}

  @Get()
  @Answers(TransactionDto, { message: 'Transactions retrieved successfully.', shape: 'page' })
  async list(
    @CurrentPrincipal() { subjectId }: Principal,
    @Query() query: TransactionsQuery,
  ): Promise<Page<TransactionDto>> {
    const { items, total } = await this.history.list(subjectId, query.filter);
    return query.answer(
      items.map((item) => TransactionDto.from(item)),
      total,
    );
  }

  /** In the caller's language. */
  @Get(':order_id/invoice.pdf')
  @ApiProduces(PDF)
  @ApiOkResponse({ description: 'The invoice.', schema: { type: 'string', format: 'binary' } })
  async invoice(
    @CurrentPrincipal() { subjectId }: Principal,
    @Param('order_id') orderId: string,
    @CurrentLocale() locale: Locale,
  ): Promise<StreamableFile> {
    const invoice = await this.history.invoice(subjectId, orderId);
    // Not read before it is needed: drawing takes a large library.
    const { drawInvoice } = await import('./invoice-pdf.js');
    const disposition = `attachment; filename="${invoiceFileName(invoice)}"`;
    return new StreamableFile(drawInvoice(invoice, locale), { type: PDF, disposition });
  }
}
