import { expect, it } from '@jest/globals';
import { wib } from '../../../../test/support/jakarta.js';
import { withActivation } from './timeline.js';

const created = { event: 'created', at: wib('2026-12-24T14:05') } as const;
const paid = { event: 'paid', at: wib('2026-12-24T14:07') } as const;

it('an order is active from when its time was entered, right after it was paid', () => {
  expect(withActivation([created, paid], paid.at).map(({ event }) => event)).toEqual([
    'created',
    'paid',
    'active',
  ]);
});

it('an order that gave nothing never was', () => {
  expect(withActivation([created], undefined)).toEqual([created]);
});
