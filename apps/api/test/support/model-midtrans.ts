import type { CancelAnswer, StatusAnswer } from '../../src/integrations/midtrans/domain/core-answers.js';
import { signatureOf } from '../../src/integrations/midtrans/domain/signature.js';
import type { TokenAnswer, TokenCancelAnswer } from '../../src/integrations/midtrans/domain/snap-answers.js';
import type { TransactionReport } from '../../src/integrations/midtrans/domain/transaction-report.js';
import type { Life } from './midtrans-histories.js';
import { testEnvironment } from './environment.js';

const CODES: Partial<Record<TransactionReport['status'], string>> = { pending: '201', expire: '202' };
const PAID = ['capture', 'settlement', 'partial_refund', 'partial_chargeback', 'refund', 'chargeback'];

interface Transaction {
  orderId: string;
  id: string;
  life: Life;
  age: number;
}

/** Midtrans as its protocol describes it, with nothing behind it: transactions live as a test lets them. */
export class ModelMidtrans {
  private transactions: Transaction[] = [];
  private tokens = 0;
  /** Never begins anew: a transaction's id is unique over all orders. */
  private begun = 0;

  forget(): void {
    this.transactions = [];
  }

  /** A method is chosen for an order; answers the transaction's id. */
  begin(orderId: string, life: Life): string {
    this.begun += 1;
    const id = `00000000-0000-4000-8000-${String(this.begun).padStart(12, '0')}`;
    this.transactions.push({ orderId, id, life, age: 0 });
    return id;
  }

  /** The next moment in the life of a transaction, if it has one. */
  liveOn(id: string): void {
    const transaction = this.find(id);
    transaction.age = Math.min(transaction.age + 1, transaction.life.length - 1);
  }

  /** What Midtrans says of it now. */
  report(id: string, age = this.find(id).age): TransactionReport {
    const { orderId, life } = this.find(id);
    return { ...(life[Math.min(age, this.find(id).age)] as TransactionReport), orderId, transactionId: id };
  }

  /** A genuine notification about a moment in the life of a transaction; not about one to come. */
  notification(id: string, age: number): object {
    const report = this.report(id, age);
    const fields = {
      order_id: report.orderId,
      status_code: CODES[report.status] ?? report.statusCode,
      gross_amount: `${report.grossAmount}.00`,
    };
    return {
      transaction_status: report.status,
      transaction_id: id,
      signature_key: signatureOf(fields, String(testEnvironment().MIDTRANS_SERVER_KEY)),
      payment_type: report.paymentType,
      ...(report.refunded > 0 ? { refund_amount: `${report.refunded}.00` } : {}),
      ...(report.fraudStatus ? { fraud_status: report.fraudStatus } : {}),
      currency: report.currency,
      ...fields,
    };
  }

  async status(id: string): Promise<StatusAnswer> {
    const own = this.transactions.find((each) => each.id === id) ?? this.leading(id);
    if (!own) return { kind: 'not_found' };
    const report = this.report(own.id);
    return { kind: 'found', report, body: { ...report } };
  }

  async createToken(): Promise<TokenAnswer> {
    this.tokens += 1;
    return { kind: 'token', token: `token-${this.tokens}`, redirectUrl: null };
  }

  async cancelToken(): Promise<TokenCancelAnswer> {
    return { kind: 'cancelled' };
  }

  async cancelTransaction(): Promise<CancelAnswer> {
    return { kind: 'refused' };
  }

  /** The one that is paid, else the latest. */
  private leading(orderId: string): Transaction | undefined {
    const own = this.transactions.filter((each) => each.orderId === orderId);
    return own.findLast(({ id }) => PAID.includes(this.report(id).status)) ?? own.at(-1);
  }

  private find(id: string): Transaction {
    const found = this.transactions.find((each) => each.id === id);
    if (!found) throw new Error(`There is no transaction ${id}`);
    return found;
  }
}
