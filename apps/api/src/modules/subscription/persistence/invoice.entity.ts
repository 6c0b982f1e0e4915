import { Column, Entity } from 'typeorm';
import { idNumber, moment, PrimaryId } from '../../../platform/database/columns.js';
import type { BotType, DurationUnit } from '../../catalog/domain/terms.js';
import type { InvoiceData } from '../domain/invoice.js';

const wholeRupiah = {
  type: 'decimal',
  precision: 10,
  scale: 2,
  transformer: { from: Number, to: (value: unknown) => value },
} as const;

/** What a paid order's invoice says, frozen: neither a changed account nor changed settings change it. */
@Entity('invoices')
export class InvoiceEntity implements InvoiceData {
  @PrimaryId() id: number;
  @Column({ ...idNumber, name: 'payment_transaction_id' }) orderRowId: number;
  @Column('smallint') year: number;
  @Column({ type: 'int', name: 'number' }) sequence: number;

  @Column({ type: 'varchar', name: 'issuer_name' }) issuerName: string;
  @Column({ type: 'varchar', name: 'issuer_address' }) issuerAddress: string;
  @Column({ type: 'varchar', name: 'issuer_tax_id' }) issuerTaxId: string;
  @Column({ type: 'varchar', name: 'customer_name' }) customerName: string;
  @Column({ type: 'varchar', name: 'customer_email' }) customerEmail: string;

  @Column({ type: 'varchar', name: 'order_id' }) orderId: string;
  @Column({ type: 'varchar', name: 'product_name' }) productName: string;
  @Column({ type: 'varchar', name: 'bot_type' }) botType: BotType;
  @Column({ type: 'varchar', name: 'line_id' }) lineId: string;
  @Column('smallint') quantity: number;
  @Column({ type: 'smallint', name: 'duration_count' }) durationCount: number;
  @Column({ type: 'varchar', name: 'duration_unit' }) durationUnit: DurationUnit;
  @Column({ ...wholeRupiah, name: 'unit_price' }) unitPrice: number;
  @Column(wholeRupiah) amount: number;
  @Column({ type: 'varchar', name: 'payment_type', nullable: true }) paymentType: string | null;

  @Column({ ...moment, name: 'paid_at' }) paidAt: Date;
  @Column({ ...moment, name: 'issued_at' }) issuedAt: Date;
}
