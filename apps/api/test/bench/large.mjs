// @ts-check

/** @typedef {{ akuns: number, transactions: number }} Size */

/** So large is what small means. */
export const SMALL = { akuns: 2_000, transactions: 10_000 };

/** @type {WeakMap<object, Size>} */
const sizes = new WeakMap();

/**
 * Grows the shop until it is as large as that; what is there stays.
 *
 * @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world
 * @param {Size} size
 */
export async function grow(world, size) {
  const has = sizes.get(world) ?? { akuns: 0, transactions: 0 };
  const akuns = Math.ceil((size.akuns - has.akuns) / 100) * 100;
  const transactions = size.transactions - has.transactions;
  if (akuns <= 0 || transactions <= 0) return;
  const started = performance.now();
  await world.door('seed-large', [`--akuns=${akuns}`, `--transactions=${transactions}`]);
  sizes.set(world, size);
  world.say(
    `${transactions} orders of ${akuns} customers in ${Math.round((performance.now() - started) / 1_000)} s`,
  );
}
