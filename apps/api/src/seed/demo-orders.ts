import type { PackageName } from './demo-packages.js';

/** Something that the demo customer did. */
export interface DemoOrder {
  daysAgo: number;
  package: PackageName;
  lineId: string;
  quantity: number;
  end: { paidBy: 'qris' | 'bank_transfer' | 'gopay' } | { closedAs: 'expired' | 'cancelled' };
}

/**
 * The demo customer so far, oldest first. No order is left open: the stand-in for Midtrans would not know it, and
 * nobody could pay it.
 */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  { daysAgo: 75, package: 'official', lineId: '@kedaibudi', quantity: 1, end: { paidBy: 'qris' } },
  { daysAgo: 50, package: 'monthly', lineId: 'budi.santoso', quantity: 2, end: { paidBy: 'bank_transfer' } },
  { daysAgo: 41, package: 'official', lineId: '@kedaibudi', quantity: 1, end: { closedAs: 'expired' } },
  { daysAgo: 8, package: 'yearly', lineId: 'budi.santoso', quantity: 1, end: { closedAs: 'cancelled' } },
  { daysAgo: 5, package: 'weekly', lineId: 'warung.budi', quantity: 1, end: { paidBy: 'gopay' } },
  { daysAgo: 2, package: 'monthly', lineId: 'budi.santoso', quantity: 1, end: { paidBy: 'qris' } },
];
