import { describe, expect, it } from '@jest/globals';
import { settingNames, splitForTests } from './environment.mjs';
import { SIZES, jestSteps, readWords } from './steps.mjs';
import { closingLine, sum, tallyJest, tallyPlaywright } from './tally.mjs';
import { chooseRedisDatabase } from './test-servers.mjs';

const clean = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const playwright = { stats: { expected: 8, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] as unknown[] };

describe('what counts as failed', () => {
  it.each([
    ['nothing, when all passed', clean, 0, 0],
    ['a failed test', { ...clean, numFailedTests: 2 }, 1, 2],
    ['a skipped test', { ...clean, numPendingTests: 1, numTodoTests: 1 }, 0, 2],
    ['a suite that could not be loaded', { ...clean, numRuntimeErrorTestSuites: 1 }, 1, 1],
    ['an end with an error that names no test', clean, 1, 1],
    ['a run that left no report', null, 'SIGKILL', 1],
  ])('by Jest: %s', (_what, report, exit, failed) => {
    expect(tallyJest(report, exit).failed).toBe(failed);
  });

  it.each([
    ['nothing, when all passed', playwright, 0, 0],
    ['a failed test', { ...playwright, stats: { ...playwright.stats, unexpected: 1 } }, 1, 1],
    [
      'a test that passed only the second time',
      { ...playwright, stats: { ...playwright.stats, flaky: 1 } },
      0,
      1,
    ],
    ['a skipped test', { ...playwright, stats: { ...playwright.stats, skipped: 3 } }, 0, 3],
    ['an error outside of tests', { ...playwright, errors: [{}] }, 1, 1],
    ['a run that left no report', null, 1, 1],
  ])('by Playwright: %s', (_what, report, exit, failed) => {
    expect(tallyPlaywright(report, exit).failed).toBe(failed);
  });
});

it('closes with the sum of all steps', () => {
  const total = sum([tallyJest(clean, 0), tallyPlaywright(playwright, 1)]);

  expect(closingLine(total)).toBe('18 passed, 1 failed');
});

describe('the steps', () => {
  it.each([
    [[], SIZES, undefined],
    [['unit'], ['unit'], undefined],
    [['medium', 'otp'], ['medium'], 'otp'],
    [['otp'], SIZES, 'otp'],
  ])('of %j', (words, sizes, pattern) => {
    expect(readWords(words)).toEqual({ sizes, pattern });
  });

  it('run the rules in three time zones', () => {
    expect(jestSteps('unit').map(({ zone }) => zone)).toEqual(['UTC', 'Asia/Jakarta', 'America/New_York']);
  });
});

describe('settings of the person who runs the tests', () => {
  const names = settingNames('# A comment=with a sign\n# API_KEY=\n# DB_HOST=x\n# MIDTRANS_SERVER_KEY=y\n');

  it('are those that the example names', () => {
    expect(names).toEqual(['API_KEY', 'DB_HOST', 'MIDTRANS_SERVER_KEY']);
  });

  it('say where servers are, and nothing else', () => {
    const given = {
      DB_HOST: 'db.local',
      MIDTRANS_SERVER_KEY: 'real',
      API_KEY_FILE: '/run/key',
      PATH: '/bin',
    };

    expect(splitForTests(given, names)).toEqual({ servers: { DB_HOST: 'db.local' }, rest: { PATH: '/bin' } });
  });
});

describe('databases on a Redis of somebody else', () => {
  const keyspace = '# Keyspace\r\ndb0:keys=3,expires=0\r\ndb2:keys=1,expires=0\r\ndb9:keys=1,expires=0\r\n';

  it('are empty ones in a row', () => {
    expect(chooseRedisDatabase(keyspace, () => 0)).toBe(3);
    expect(chooseRedisDatabase(keyspace, (below) => below - 1)).toBe(12);
  });

  it('are refused when there are none', () => {
    const full = Array.from({ length: 16 }, (_, number) => `db${number}:keys=1`).join('\r\n');

    expect(() => chooseRedisDatabase(full)).toThrow('empty databases');
  });
});
