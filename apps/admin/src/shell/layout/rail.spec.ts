import { describe, expect, it } from '@jest/globals';
import { groupEntries } from './rail.js';

const entry = (label: string, group?: string) => ({
  label,
  icon: '',
  to: `/${label}`,
  ...(group ? { group } : {}),
});

describe('groupEntries', () => {
  it('keeps the order, and says each heading once', () => {
    const groups = groupEntries([
      entry('overview'),
      entry('orders', 'sales'),
      entry('refunds', 'sales'),
      entry('queues', 'system'),
    ]);
    expect(groups.map(({ heading, entries }) => [heading, entries.map(({ label }) => label)])).toEqual([
      [undefined, ['overview']],
      ['sales', ['orders', 'refunds']],
      ['system', ['queues']],
    ]);
  });

  it('is empty without entries', () => {
    expect(groupEntries([])).toEqual([]);
  });
});
