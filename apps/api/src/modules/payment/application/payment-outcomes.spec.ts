import { describe, expect, it } from '@jest/globals';
import { RecordingListener } from '../../../../test/support/recording-listener.js';
import { PaymentOutcomes } from './payment-outcomes.js';

describe('the port of payment', () => {
  it('refuses to boot when nobody listens: money would come and give nothing', () => {
    expect(() => new PaymentOutcomes().onApplicationBootstrap()).toThrow('Nobody listens');
  });

  it('has exactly one listener', () => {
    const outcomes = new PaymentOutcomes();
    const listener = new RecordingListener(outcomes);
    expect(() => outcomes.onApplicationBootstrap()).not.toThrow();
    expect(outcomes.listener).toBe(listener);
    expect(() => new RecordingListener(outcomes)).toThrow('one already');
  });
});
