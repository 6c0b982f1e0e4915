import { describe, expect, it } from '@jest/globals';
import { EnvReader } from '../../platform/config/env.js';
import { figuresOf, LARGE } from './figures.js';
import { LargeSeedConfig } from './large-seed.config.js';
import { AGE_DAYS, APART_DAYS, registeredAt, shapeOf } from './shape.js';

describe('the figures of a large shop', () => {
  it('are two hundred thousand customers and a million orders, or what is asked for', () => {
    expect(figuresOf([])).toEqual(LARGE);
    expect(figuresOf(['--akuns=500', '--transactions=900'])).toEqual({ akuns: 500, transactions: 900 });
  });

  it.each([['--akuns=150'], ['--akuns=0'], ['--akuns=100', '--transactions=9999'], ['--orders=5'], ['100']])(
    'are refused when they are %s',
    (...words) => expect(() => figuresOf(words)).toThrow('pnpm seed:large'),
  );
});

describe('where a large shop can be opened', () => {
  const faults = (environment: NodeJS.ProcessEnv) => {
    const env = new EnvReader(environment);
    new LargeSeedConfig(env);
    return env.faults;
  };
  it.each([{}, { APP_ENV: 'development' }, { APP_ENV: 'test' }])('is %j', (environment) => {
    expect(faults(environment)).toEqual([]);
  });
  it.each(['production', 'staging'])('is not %s', (APP_ENV) => {
    expect(faults({ APP_ENV })).toEqual([expect.stringContaining('APP_ENV')]);
  });
});

describe('the orders of a hundred customers', () => {
  it.each([
    { akuns: 200_000, transactions: 1_000_000 },
    { akuns: 1_000, transactions: 100 },
    { akuns: 100, transactions: 1_200 },
  ])('are, of those of %j that lie in the past, as many as are asked for', (figures) => {
    const { slots } = shapeOf(figures);
    let past = 0;
    for (let akun = 0; akun < 1_000; akun++) {
      const age = AGE_DAYS - registeredAt((akun + 0.5) / 1_000);
      past += slots.filter(({ afterDays }) => afterDays < age).length / 100;
    }
    expect(past / 1_000 / (figures.transactions / figures.akuns)).toBeCloseTo(1, 1);
  });

  it('never meet for one bot', () => {
    const { slots, subscriptions } = shapeOf({ akuns: 100, transactions: 900 });
    expect(new Set(slots.map(({ subscription }) => subscription)).size).toBe(subscriptions);
    for (let bot = 0; bot < subscriptions; bot++) {
      const ofBot = slots.filter(({ subscription }) => subscription === bot);
      ofBot.slice(1).forEach(({ afterDays }, index) => {
        expect(afterDays - Number(ofBot[index]?.afterDays)).toBe(APART_DAYS);
      });
    }
  });
});
