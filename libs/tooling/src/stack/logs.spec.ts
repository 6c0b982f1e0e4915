import { closeSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lastLines, openLog, readable } from './logs.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'logs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function log(text: string): string {
  const { file, fd } = openLog(folder, 'api');
  writeSync(fd, text);
  closeSync(fd);
  return file;
}

it('keeps the log of the run before', () => {
  log('first');
  log('second');

  expect(readFileSync(path.join(folder, 'api.log'), 'utf8')).toBe('second');
  expect(readFileSync(path.join(folder, 'api.previous.log'), 'utf8')).toBe('first');
});

it('gives the end of a log, however long it is', () => {
  const file = log(`${'early\n'.repeat(10_000)}\nlast but one\n\nlast\n`);

  expect(lastLines(file, 3)).toEqual(['early', 'last but one', 'last']);
  expect(lastLines(path.join(folder, 'none.log'))).toEqual([]);
});

it.each([
  ['{"level":30,"pid":1,"context":"NestApplication","msg":"started"}', 'NestApplication: started'],
  [
    '{"level":50,"msg":"failed","err":{"message":"no table","stack":"Error: no table"}}',
    'error: failed: Error: no table',
  ],
  ['plain words', 'plain words'],
  ['{"other":"json"}', '{"other":"json"}'],
])('makes a line readable: %s', (line, expected) => {
  expect(readable(line)).toBe(expected);
});
