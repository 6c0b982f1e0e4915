import { describe, expect, it } from '@jest/globals';
import { type TemplateKind, WHATSAPP_TEMPLATES } from '@teamanubot/phrases';
import { type MessageState, NEXT, statesBefore } from './message-states.js';
import { isResendable, resendKey, resentId, resending } from './resending.js';

const NOW = new Date('2026-12-24T07:05:00Z');
const STATES = Object.keys(NEXT) as MessageState[];
const invoice = (state: MessageState, notAfter: Date | null = null) =>
  resending({ template: 'invoice', state, notAfter }, NOW);

describe('sending a message again', () => {
  it.each([
    ['queued', 'under_way'],
    ['sending', 'under_way'],
    ['sent', 'new_row'],
    ['failed', 'same_row'],
    ['dropped', 'same_row'],
  ] as const)('one that is %s: %s', (state, decision) => {
    expect(invoice(state)).toBe(decision);
  });

  it('queues a row again only where the table of states lets it', () => {
    const again = STATES.filter((state) => invoice(state) === 'same_row');
    expect(statesBefore('queued')).toEqual(expect.arrayContaining(again));
  });

  it('is refused when it is of no use any more', () => {
    expect(invoice('failed', NOW)).toBe('lapsed');
    expect(invoice('failed', new Date(NOW.getTime() + 1))).toBe('same_row');
  });

  it('never happens to a code', () => {
    const codes = (Object.keys(WHATSAPP_TEMPLATES) as TemplateKind[]).filter((kind) =>
      kind.startsWith('otp_'),
    );
    expect(codes).toHaveLength(3);
    for (const template of codes)
      for (const state of STATES)
        expect(isResendable(resending({ template, state, notAfter: null }, NOW))).toBe(false);
  });
});

describe('the key of what goes again', () => {
  it('says which message it repeats', () => {
    expect(resentId(resendKey(17, 'request-1'))).toBe(17);
  });

  it.each(['reminder:1:reminder_7:5', 'invoice:resend:1:2', 'resend:x:1', 'resend:1'])('%s is none', (key) =>
    expect(resentId(key)).toBeNull(),
  );
});
