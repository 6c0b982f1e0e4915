import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { EnvReader } from './platform/config/env.js';
import { SETTINGS } from './settings.js';

const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
const named = [...example.matchAll(/^# ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);

/** Named for others than the topics: the local stack, backups. */
const NOT_OURS = ['SANDBOX_PORT', 'BACKUP_DIR', 'BACKUP_KEEP_DAYS'];

/** Read by docker-compose.yml; a spec of the tooling compares the two. */
const COMPOSE = named.slice(named.indexOf('IMAGE'), named.indexOf('DB_BUFFER_POOL') + 1);

function whatTheTopicsRead(): string[] {
  const env = new EnvReader({});
  SETTINGS.forEach((topic) => new topic(env));
  return [...env.names];
}

describe('.env.example', () => {
  it('names what the config classes read', () => {
    expect(whatTheTopicsRead().filter((name) => !named.includes(name))).toEqual([]);
  });

  it('names nothing that nobody reads', () => {
    const read = [...whatTheTopicsRead(), ...NOT_OURS, ...COMPOSE];
    expect(named.filter((name) => !read.includes(name))).toEqual([]);
  });

  it('changes nothing when it is copied', () => {
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  it('names each setting once', () => {
    expect(new Set(named).size).toBe(named.length);
  });
});
