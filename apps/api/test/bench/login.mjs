// @ts-check
import { fileURLToPath } from 'node:url';
import { load, ms, percent, rate, request } from '@teamanubot/tooling/bench';

const BARE = fileURLToPath(new URL('bare/hash.mjs', import.meta.url));
const AT_ONCE = 8;
const SECONDS = 6;
const OTHERS_PER_SECOND = 50;

/**
 * Logins against the hash alone, and what others notice of it meanwhile.
 *
 * @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world
 */
export async function login(world) {
  const { customer } = world.stack.info;
  if (!customer) throw new Error('There is no demo customer.');
  const [{ password: hash }] = await world.sql('SELECT password FROM akuns WHERE email = ?', [
    customer.email,
  ]);
  const bare = await world.beside(BARE, { BENCH_HASH: hash });
  await bare.stop();
  const wrong = request(
    'POST',
    '/api/auth/login',
    {},
    JSON.stringify({ email: customer.email, password: 'salah-sandi' }),
  );
  const right = request('POST', '/api/auth/login', {}, JSON.stringify(customer));
  const [logins, others] = await Promise.all([
    load({
      url: world.url,
      connections: AT_ONCE,
      seconds: SECONDS,
      next: (number) => (number % 2 ? wrong : right),
    }),
    load({
      url: world.url,
      connections: 4,
      seconds: SECONDS,
      perSecond: OTHERS_PER_SECOND,
      next: () => request('GET', '/api/catalog/products'),
    }),
  ]);
  const ratio = logins.perSecond / Number(bare.said);
  return [
    {
      what: 'login (8 at once)',
      measured: `${rate(logins.perSecond)}; bare hashes ${rate(Number(bare.said))}: ${percent(ratio)}; others meanwhile p99 ${ms(others.p99)}`,
      bar: '≥ 90 %, others p99 < 100 ms',
      held: ratio >= 0.9 && others.p99 < 100,
      figures: { perSecond: logins.perSecond, bare: Number(bare.said), ratio, othersP99: others.p99 },
    },
  ];
}
