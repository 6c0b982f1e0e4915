import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { LooseFlagField, LooseMoneyField, LooseMomentField, LooseNumberField } from './loose.fields.js';

class Moment {
  @LooseMomentField() value: unknown;
}
class Flag {
  @LooseFlagField() value: unknown;
}
class Whole {
  @LooseNumberField({ min: 0, max: 100 }) value: unknown;
}
class Money {
  @LooseMoneyField() value: unknown;
}

/** What arrives, or the rules that were broken. */
function read(Kind: new () => { value: unknown }, value: unknown): unknown {
  const object = plainToInstance(Kind, { value });
  const faults = validateSync(object, { stopAtFirstError: true });
  return faults.length === 0 ? object.value : Object.values(faults[0]?.constraints ?? {});
}

describe('a moment', () => {
  it.each([
    ['2026-12-31T14:05:00+07:00', '2026-12-31T07:05:00.000Z'],
    ['2026-12-31 14:05:00+0700', '2026-12-31T07:05:00.000Z'],
    ['2026-12-31T07:05:00.123456Z', '2026-12-31T07:05:00.123Z'],
    ['2026-12-31T07:05Z', '2026-12-31T07:05:00.000Z'],
    ['2026-12-31T14:05:00 07:00', '2026-12-31T07:05:00.000Z'],
    [' 2028-02-29T23:59:59-01:00 ', '2028-03-01T00:59:59.000Z'],
  ])('%s is read', (text, moment) => {
    expect(read(Moment, text)).toEqual(new Date(moment));
  });

  it.each([
    ...['2026-02-29T00:00:00Z', '2026-02-31T00:00:00Z', '2026-04-31T00:00:00+07:00', '2026-13-01T00:00:00Z'],
    ...['2026-01-01T24:30:00Z', '2026-01-01T25:00:00Z', '2026-01-00T00:00:00Z', '2026-01-01T00:00:00'],
    ...['1969-12-31T23:59:59Z', '9999-12-31T23:59:59-12:00', '2026-01-01T00:00:00+24:00', 'yesterday', '', 7],
  ])('%s is none', (text) => {
    expect(read(Moment, text)).toEqual(['moment']);
  });

  it('is the same in every spelling of ours', () => {
    const moments = fc.date({
      noInvalidDate: true,
      min: new Date('1970-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const text = moment.toISOString();
        expect(read(Moment, text)).toEqual(moment);
        expect(read(Moment, text.replace('Z', '000Z').replace('T', ' '))).toEqual(moment);
      }),
    );
  });
});

describe('what forms send', () => {
  it('as a flag', () => {
    for (const value of [true, 1, '1', 'true']) expect(read(Flag, value)).toBe(true);
    for (const value of [false, 0, '0', 'false']) expect(read(Flag, value)).toBe(false);
    for (const value of ['yes', 2, '', [], {}]) expect(read(Flag, value)).toEqual(['boolean']);
  });

  it('as a number', () => {
    for (const value of [7, '7', ' 7 ', '007']) expect(read(Whole, value)).toBe(7);
    for (const value of [1.5, '1.5', '1e1', 'x', '', [], true, NaN])
      expect(read(Whole, value)).toEqual(['whole_number']);
    expect([read(Whole, -1), read(Whole, '101')]).toEqual([['min:0'], ['max:100']]);
  });

  it('as money', () => {
    for (const value of [50_000, '50000', ' 50000.00 ']) expect(String(read(Money, value))).toMatch(/^50000/);
    for (const value of ['50000.50', '1e5', '-1', 1.5, '123456789', ''])
      expect(read(Money, value)).toEqual(['money']);
    expect(read(Money, { amount: 1 })).toEqual(['text']);
  });
});
