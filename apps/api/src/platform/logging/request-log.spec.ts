import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { logRequests, type RequestLine } from './request-log.js';

describe('the line of a request', () => {
  let fastify: FastifyInstance;
  let lines: RequestLine[];

  beforeEach(() => {
    lines = [];
    fastify = Fastify({ genReqId: () => 'request-1' });
    logRequests(fastify, (line) => lines.push(line));
    fastify.get('/*', (_, reply) => reply.status(204).send());
  });
  afterEach(() => fastify.close());

  it('says what was asked, how it was answered and how long it took', async () => {
    await fastify.inject('/api/orders');
    const milliseconds = expect.any(Number);
    expect(lines).toEqual([
      { requestId: 'request-1', method: 'GET', path: '/api/orders', status: 204, milliseconds },
    ]);
  });

  it.each([
    ['/payments/TAB-1?order_id=TAB-1&status_code=200', '/payments/TAB-1'],
    ['/api/renew/a.signed.token/orders?x=1', '/api/renew/…/orders'],
  ])('leaves out what may be secret: %s', async (url, path) => {
    await fastify.inject(url);
    expect(lines.map((line) => line.path)).toEqual([path]);
  });

  it.each(['/healthz', '/readyz', '/metrics', '/assets/index.js', '/admin/assets/index.js'])(
    'is not written for %s',
    async (url) => {
      await fastify.inject(url);
      expect(lines).toEqual([]);
    },
  );
});
