import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Controller, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppError } from '../../../platform/errors/app-error.js';
import { Public } from '../../../platform/security/access.decorators.js';
import { httpPipeline } from '../../../../test/support/http-pipeline.js';
import { ReceiveNotification } from '../application/receive-notification.service.js';
import { WebhookController } from './webhook.controller.js';

@Public()
@Controller('elsewhere')
class ElsewhereController {
  @Post()
  post(): void {}
}

const execute = jest.fn<ReceiveNotification['execute']>();
let app: NestFastifyApplication;

beforeAll(async () => {
  const receiveNotification = { provide: ReceiveNotification, useValue: { execute } };
  app = await httpPipeline([WebhookController, ElsewhereController], [receiveNotification]);
});
beforeEach(() => void execute.mockReset().mockResolvedValue());
afterAll(() => app.close());

const TEXT = '{ "order_id":"TAB-1",\n "gross_amount" : "150000.00" }';

function post(payload: string | undefined, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: '/midtrans/webhook',
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
}

describe('the webhook', () => {
  it.each([
    'application/json',
    'application/json; charset=UTF-8',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'nonsense',
  ])('takes JSON byte by byte as it came, under the content type %s', async (type) => {
    const { statusCode, body } = await post(TEXT, { 'content-type': type });
    expect([statusCode, body]).toEqual([200, '{"status":"ok"}']);
    expect(execute.mock.calls.map(([raw]) => raw?.toString())).toEqual([TEXT]);
  });

  it('takes it without any content type', async () => {
    expect((await post(TEXT)).statusCode).toBe(200);
    expect(execute).toHaveBeenCalledTimes(1);
  });

  it('needs no token and no cookie, and answers no redirect', async () => {
    const { statusCode, headers } = await post(TEXT, { 'content-type': 'application/json' });
    expect([statusCode, headers.location, headers['set-cookie']]).toEqual([200, undefined, undefined]);
  });

  it.each([
    ['no JSON', 'order_id=1'],
    ['half of a JSON', TEXT.slice(0, -3)],
    ['an empty body', ''],
    ['a poisoned prototype', '{"__proto__":{"admin":true}}'],
  ])('refuses %s with 400, and asks nobody', async (_, payload) => {
    const answer = await post(payload, { 'content-type': 'application/json' });
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { success: false }]);
    expect(execute).not.toHaveBeenCalled();
  });

  it('hands on a request without a body as such', async () => {
    execute.mockRejectedValue(new AppError('notification_malformed'));
    expect((await post(undefined)).statusCode).toBe(400);
  });

  it.each([
    ['notification_malformed', 400],
    ['signature_invalid', 403],
    ['database_unavailable', 503],
  ] as const)('answers %s with %i', async (code, status) => {
    execute.mockRejectedValue(new AppError(code));
    const answer = await post(TEXT, { 'content-type': 'application/json' });
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { code }]);
    expect(answer.headers['retry-after'] !== undefined).toBe(status === 503);
  });

  it('is there for POST alone', async () => {
    const { statusCode, headers } = await app.inject('/midtrans/webhook');
    expect([statusCode, headers.allow]).toEqual([405, 'POST']);
  });
});

describe('any other route', () => {
  it('still refuses content types that it does not read', async () => {
    const headers = { 'content-type': 'application/xml' };
    const { statusCode } = await app.inject({ method: 'POST', url: '/elsewhere', headers, payload: TEXT });
    expect(statusCode).toBe(415);
  });
});
