import { describe, expect, it } from '@jest/globals';
import { heard, orderAfter, says } from '../../../../test/support/midtrans-news.js';

describe('a paid status without status code 200', () => {
  const card = { paymentType: 'credit_card' };

  it.each([
    ['settlement', '201', {}],
    ['settlement', '202', {}],
    ['settlement', '407', {}],
    ['capture', '201', card],
    ['capture', '202', { ...card, fraudStatus: null }],
  ] as const)('%s with %s is not believed and asked for again', (status, statusCode, details) => {
    const story = heard(says('pending', details), says(status, { ...details, statusCode }));
    expect(story.decisions[1]).toEqual({ kind: 'wait', why: 'unconfirmed' });
    expect([orderAfter(story).state, story.gave]).toEqual(['open', []]);
    expect(story.attempts[0]?.status).toBe('pending');
  });

  it('is believed once the code is there', () => {
    const story = heard(says('settlement', { statusCode: '201' }), says('settlement'));
    expect([orderAfter(story).state, story.gave.length]).toEqual(['paid', 1]);
  });
});
