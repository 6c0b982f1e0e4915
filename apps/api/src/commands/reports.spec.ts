import { describe, expect, it } from '@jest/globals';
import { emptyReport } from '../modules/laravel-import/import-report.js';
import { importReport } from './import-report.js';
import { ledgerReport } from './ledger-report.js';
import { moneyReport } from './money-report.js';

describe('the report about the ledger', () => {
  it('says what is stored and what the ledger says', () => {
    const stored = { habis: new Date('2027-01-31T00:00:00Z'), status: 'active' } as const;
    const rebuilt = { habis: null, status: 'expired' } as const;
    expect(ledgerReport([{ table: 'statuses', id: 7, stored, rebuilt }]).split('\n')).toEqual([
      'what            stored                                 by the ledger',
      'subscription 7  active until 2027-01-31T00:00:00.000Z  expired until never',
    ]);
  });
});

describe('the report about money', () => {
  const sentence = { id: 'Begitulah.', en: 'So it is.' };
  const fine = {
    id: 'a.fine',
    violations: 0,
    excepted: 2,
    samples: [],
    oldestAt: null,
    error: null,
    milliseconds: 1,
  };
  const red = { ...fine, id: 'a.red', violations: 1000, excepted: 0, samples: ['rental 7'] };
  const goal = { id: 'a.goal', sentence, unit: 'share', target: { atLeast: 0.95 } } as const;

  it('names what breaks which rule, and which goals are missed', () => {
    const report = moneyReport(
      [fine, red].map(({ id }) => ({ id, sentence })),
      [fine, red, { ...fine, id: 'a.silent', error: 'no such table' }],
      [
        { ...goal, value: 0.9412, reached: false },
        { ...goal, id: 'a.time', unit: 'seconds', value: null, reached: null },
      ],
    );
    expect(report.split('\n')).toEqual([
      '     rule      broken by         what must hold',
      'ok   a.fine    0 (+ 2 excepted)  So it is.',
      'RED  a.red     1000 or more      So it is.',
      'RED  a.silent  cannot tell',
      '',
      'a.red:',
      '  rental 7',
      '  … and 999 more',
      '',
      'a.silent:',
      '  no such table',
      '',
      'goal    last 30 days',
      'a.goal  94.12 %             MISSED  So it is.',
      'a.time  nothing to measure          So it is.',
    ]);
  });
});

describe('the report about an import', () => {
  const many = Array.from({ length: 23 }, (_, index) => ({ table: 'akuns', id: index + 1, text: '-' }));

  it('says that nothing waits when nothing does', () => {
    const report = importReport({ ...emptyReport(false, 'Asia/Jakarta'), rows: { akuns: 7 } });
    expect(report).toContain('Times were read in Asia/Jakarta.');
    expect(report).toMatch(/rows read +akuns 7/);
    expect(report).toContain('Nothing waits for a decision.');
  });

  it('names what somebody has to decide, and how', () => {
    const claimant = { akunId: 2, name: 'Siti', email: '', typed: '0812', holds: false };
    const unknown = { rentedUntil: null, paidAt: null, registeredAt: null };
    const report = importReport({
      ...emptyReport(true, 'Asia/Jakarta'),
      numbersUnreadable: many,
      numberConflicts: [
        {
          number: '62812',
          claimants: [{ ...claimant, ...unknown }],
          proposal: { akunId: 2, why: 'paid last' },
        },
      ],
    });
    expect(report).toContain('Dry run: nothing was changed.');
    expect(report).toContain('  62812: 2 Siti ("0812"); proposed: --keep 2 (paid last)');
    expect(report).toContain('  akuns 20: "-"\n  … and 3 more (--json)');
    expect(report).not.toContain('akuns 21');
  });

  it('of the import says by which columns it read, which are missing, and whose email is whose', () => {
    const report = importReport({
      ...emptyReport(true, 'Asia/Jakarta'),
      columns: { data_penyewa_bots: { end: 'sampai' } },
      columnsMissing: ['data_penyewa_bots.akun'],
      emailConflicts: [{ table: 'akuns', id: 5, email: ' dewi@contoh.id', otherId: 12 }],
    });
    expect(report).toContain('Columns are read as:\n  data_penyewa_bots: end = sampai');
    expect(report).toContain('  data_penyewa_bots.akun');
    expect(report).toContain('  akuns 5: " dewi@contoh.id", tidied that of 12; proposed: 12 keeps it');
  });
});
