import { describe, expect, it } from '@jest/globals';
import { proposalFor, type Claimant } from './number-conflicts.js';

const now = new Date('2026-12-01T05:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
const claimant = (akunId: number, changes: Partial<Claimant> = {}): Claimant => ({
  ...{ akunId, name: '', email: '', typed: '', holds: false },
  ...{ rentedUntil: null, paidAt: null, registeredAt: null },
  ...changes,
});
const propose = (...claimants: Claimant[]) => proposalFor({ number: '62812', claimants }, now);

describe('a number that several accounts have', () => {
  it('is proposed for the one whose rental runs longest', () => {
    const running = claimant(2, { rentedUntil: day(3) });
    const longer = claimant(3, { rentedUntil: day(9) });
    expect(propose(claimant(1, { paidAt: day(-1) }), running, longer)).toEqual({
      akunId: 3,
      why: 'rental runs longest',
    });
  });

  it('else for the one that paid last', () => {
    const [earlier, later] = [
      claimant(1, { paidAt: day(-9) }),
      claimant(2, { paidAt: day(-2), rentedUntil: day(-1) }),
    ];
    expect(propose(earlier, later)).toEqual({ akunId: 2, why: 'paid last' });
  });

  it('else for the one that was there first', () => {
    const [first, second] = [claimant(1, { registeredAt: day(-9) }), claimant(2, { registeredAt: day(-99) })];
    expect(propose(first, second)).toEqual({ akunId: 2, why: 'registered first' });
    expect(propose(claimant(7), claimant(4)).akunId).toBe(4);
  });
});
