import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSandbox, authorization, SERVER_KEY, type Running } from '../../test/support/a-sandbox.js';
import type { Action } from './actions.js';
import { signatureOf, type SignedParts } from './domain/signature.js';

const FIXTURES = new URL('../../test/fixtures/', import.meta.url);

type Body = Record<string, unknown>;
type Step = Action | 'refund' | 'partial refund';

interface Life {
  readonly method: string;
  /** What happens after the method was chosen; each step makes the notification of the next sample. */
  readonly steps: readonly Step[];
  readonly details?: Record<string, string>;
}

/** The life of an attempt through the samples of one transaction, from its first notification on. */
const LIVES: Record<string, Life> = {
  'bca-va-01-pending, bca-va-02-settlement': { method: 'bca_va', steps: ['pay'] },
  'bca-va-expire': { method: 'bca_va', steps: ['expire'] },
  'bni-va-cancel': { method: 'bni_va', steps: ['cancel'] },
  'card-01-pending-3ds, card-02-capture-accept, card-03-settlement, card-04-partial-refund': {
    method: 'credit_card',
    steps: ['pay', 'settle', 'partial refund'],
  },
  'card-cancel-after-capture': { method: 'credit_card', steps: ['pay', 'cancel'] },
  'card-capture-challenge': {
    method: 'credit_card',
    steps: ['pay'],
    details: { number: '4511111111111117' },
  },
  'card-deny-by-fds': { method: 'credit_card', steps: ['pay'], details: { number: '4611111111111116' } },
  'gopay-01-pending, gopay-02-settlement, gopay-03-refund-full': {
    method: 'gopay',
    steps: ['pay', 'refund'],
  },
  'gopay-deny': { method: 'gopay', steps: ['deny'] },
  'indomaret-01-pending, indomaret-02-settlement': { method: 'indomaret', steps: ['pay'] },
  'mandiri-bill-01-pending, mandiri-bill-02-settlement': { method: 'echannel', steps: ['pay'] },
  'permata-va-01-pending, permata-va-02-settlement': { method: 'permata_va', steps: ['pay'] },
  'qris-01-pending, qris-02-settlement-on-us': { method: 'qris', steps: ['pay'] },
  'qris-expire': { method: 'qris', steps: ['expire'] },
  'shopeepay-01-pending, shopeepay-02-settlement': { method: 'shopeepay', steps: ['pay'] },
};

const sample = (name: string): Body =>
  JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8')) as Body;

const SAID = ['transaction_status', 'status_code', 'payment_type', 'fraud_status', 'refund_amount', 'store'];
const said = (body: Body) => SAID.map((name) => [name, body[name]]);

let running: Running;
beforeAll(async () => (running = await aSandbox()));
afterAll(() => running.close());

/** The bodies that the webhook was really sent about one attempt that lived so, in the order of the events. */
async function lived({ method, steps, details = {} }: Life): Promise<string[]> {
  const { control } = running.sandbox;
  const request = { customer_details: { first_name: 'Sari', email: 'sari@example.com', phone: '+62812' } };
  const { orderId } = await running.order(request);
  const { transaction_id: id } = control.choose(orderId, method, 'mobile', details);
  for (const step of steps) {
    if (step === 'refund') control.refund(id, { method: 'online', reason: 'fake refund' });
    else if (step === 'partial refund')
      control.refund(id, { method: 'online', amount: 50_000, reason: 'fake' });
    else control.act(id, step);
  }
  const { notifications } = control.order(orderId);
  const texts = new Set(notifications.map(({ body }) => JSON.stringify(body)));
  const sent = () => running.receiver.received.filter(({ text }) => texts.has(text));
  await running.receiver.waitFor(running.receiver.received.length + notifications.length - sent().length);
  const order = notifications.map(({ body }) => JSON.stringify(body));
  return sent()
    .map(({ text }) => text)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

describe('the life of an attempt, as it reaches the webhook', () => {
  it.each(Object.entries(LIVES))('%s', async (names, life) => {
    const samples = names.split(', ').map(sample);
    const texts = await lived(life);
    const bodies = texts.map((text) => JSON.parse(text) as Body);
    const compared = samples.length === 1 ? bodies.slice(-1) : bodies.slice(0, samples.length);
    compared.forEach((body, index) => {
      const expected = samples[index] as Body;
      expect(Object.keys(body)).toEqual(Object.keys(expected));
      expect(said(body)).toEqual(said(expected));
    });
    for (const body of bodies) {
      expect(Object.keys(body)).toEqual(Object.keys(body).sort().reverse());
      expect(body.signature_key).toBe(signatureOf(body as unknown as SignedParts, SERVER_KEY));
      expect(body.status_message).toBe('midtrans payment notification');
    }
    expect(running.receiver.received.every(({ headers }) => headers['user-agent'] === 'Veritrans')).toBe(
      true,
    );
  });

  it('is proven for every sample', () => {
    const named = Object.keys(LIVES).flatMap((names) => names.split(', '));
    const files = readdirSync(FIXTURES).map((file) => file.replace('.json', ''));
    expect(named.sort()).toEqual(files.sort());
  });
});

describe('status answers as the notification did', () => {
  it.each(Object.entries(LIVES))('%s', async (_, life) => {
    const notified = JSON.parse((await lived(life)).at(-1) ?? '{}') as Body;
    const url = `${running.sandbox.url}/v2/${String(notified.transaction_id)}/status`;
    const asked = (await (await fetch(url, { headers: authorization() })).json()) as Body;
    const fields = (body: Body) =>
      Object.keys(body).filter((name) => !['status_code', 'signature_key', 'status_message'].includes(name));
    expect(fields(asked).map((name) => [name, asked[name]])).toEqual(
      fields(notified).map((name) => [name, notified[name]]),
    );
    expect(asked.signature_key).toBe(signatureOf(asked as unknown as SignedParts, SERVER_KEY));
  });
});
