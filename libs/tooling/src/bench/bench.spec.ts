import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { benchTable, ms, percent, rate, summary } from './figures.mjs';
import { load, request } from './load.mjs';

describe('the figures of a measure', () => {
  it('are those of the sorted times', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(summary(times)).toEqual({ count: 100, average: 50.5, p50: 50, p95: 95, p99: 99, most: 100 });
    expect(summary([7])).toEqual({ count: 1, average: 7, p50: 7, p95: 7, p99: 7, most: 7 });
    expect(summary([]).count).toBe(0);
  });

  it('are said in few digits', () => {
    expect([ms(0.123), ms(12.3), rate(9.87), rate(12_345.6), percent(0.415)]).toEqual([
      '0.1 ms',
      '12 ms',
      '9.9/s',
      '12,346/s',
      '42 %',
    ]);
  });

  it('are a table in Markdown', () => {
    const row = { what: 'login', measured: '9/s', bar: '', figures: {} };
    const lines = benchTable([
      { ...row, held: true },
      { ...row, held: false },
      { ...row, held: null },
    ]).split('\n');
    expect(lines[0]).toBe('| what  | measured | bar | held |');
    expect(lines.slice(2).map((line) => line.split('|')[4]?.trim())).toEqual(['yes', 'no', '–']);
  });
});

describe('load', () => {
  let server: Server;
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  async function serving(answer: Parameters<typeof createServer>[1]): Promise<string> {
    server = createServer(answer ?? (() => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it('asks what it is given, all of it, and counts what is answered', async () => {
    const bodies: string[] = [];
    const url = await serving((asked, reply) => {
      let body = '';
      asked.on('data', (chunk: Buffer) => (body += chunk.toString()));
      asked.on('end', () => {
        bodies.push(body);
        const unchanged = asked.url === '/unchanged';
        reply.writeHead(unchanged ? 304 : 201, unchanged ? {} : { 'content-length': 200_000 });
        reply.end(unchanged ? '' : 'x'.repeat(200_000));
      });
    });
    const next = (number: number) => {
      if (number >= 12) return null;
      return number % 3 === 0 ? request('GET', '/unchanged') : request('POST', '/', {}, `{"n":"é${number}"}`);
    };
    const answered = await load({ url, connections: 3, next });
    expect(answered).toMatchObject({ count: 12, statuses: { 201: 8, 304: 4 } });
    expect(bodies.filter(Boolean).toSorted()).toContain('{"n":"é7"}');
    expect(answered.perSecond).toBeGreaterThan(0);
  });

  it('fails when the server goes away', async () => {
    const url = await serving((asked) => asked.socket.destroy());
    await expect(load({ url, connections: 1, next: () => request('GET', '/') })).rejects.toThrow();
  });
});
