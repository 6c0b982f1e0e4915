import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Chaos } from './support/chaos.js';
import { Dice } from './support/dice.js';
import { FaultWorld } from './support/fault-world.js';
import { settled } from './support/settled.js';
import { Shop } from './support/shop.js';
import { goShopping } from './support/shoppers.js';
import { repeatedMessages } from './support/verdict.js';

/** Both given by `pnpm test:faults`; the seed, which every run prints, repeats what chance decided. */
const ORDERS = Number(process.env.FAULTS_ORDERS ?? 100);
const SEED = process.env.FAULTS_SEED ?? String(randomInt(1_000_000_000));
const HOURS = 3_600_000;

/** A worker sends so many messages side by side, and each may be repeated when it is killed in the act. */
const SIDE_BY_SIDE = 10;

/** Real: two API and two worker processes, MariaDB and Redis, killed again and again. Stand-ins: Midtrans, WhatsApp. */
describe(`at least ${ORDERS} orders under random faults, seed ${SEED}`, () => {
  let world: FaultWorld;
  let shop: Shop;
  let chaos: Chaos;
  let orders: number;
  let wrong: string[];

  beforeAll(async () => {
    world = await FaultWorld.open();
    const dice = new Dice(SEED);
    shop = new Shop(world.front.url);
    chaos = new Chaos(world, dice.fork('chaos'));
    const isEnough = () => chaos.missing.length === 0;
    const onOpen = () => chaos.begin();
    orders = await goShopping(world, shop, { orders: ORDERS, dice: dice.fork('shoppers'), isEnough, onOpen });
    await chaos.end();
    wrong = await settled(world);
  }, HOURS);
  afterAll(() => world.close(), 60_000);

  it('had everything happen that can', () => {
    const happened = Object.fromEntries(chaos.happened);
    process.stdout.write(`${JSON.stringify({ seed: SEED, orders, happened })}\n`);
    expect(chaos.missing).toEqual([]);
  });

  it('turned money into time exactly once, and nothing else', () => {
    expect(wrong).toEqual([]);
  });

  it('left a ledger whose sums are the dates, and no rule of money health broken', async () => {
    await expect(world.run('ledger', ['verify'])).resolves.toBeDefined();
    await expect(world.run('doctor-money')).resolves.toBeDefined();
  });

  it('answered nobody with 500', () => {
    expect(shop.broken).toEqual([]);
    expect([...world.front.statuses.keys()].filter((what) => what.startsWith('500'))).toEqual([]);
  });

  it('sent every message once, and again only where a worker was killed in the act', async () => {
    const repeated = await repeatedMessages(world);
    process.stdout.write(`${JSON.stringify({ seed: SEED, repeated })}\n`);
    expect(repeated).toBeGreaterThanOrEqual(0);
    expect(repeated).toBeLessThanOrEqual(
      SIDE_BY_SIDE * (chaos.happened.get('a worker process is killed') ?? 0),
    );
  });
});
