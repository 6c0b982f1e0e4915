// @ts-check
/** What logging in is held against: so many comparisons a second, as many at once as logins are asked for. */
import bcrypt from 'bcrypt';

const AT_ONCE = 8;
const SECONDS = 6;
const hash = String(process.env.BENCH_HASH).replace(/^\$2y\$/, '$2b$');
const end = performance.now() + SECONDS * 1_000;
const begun = performance.now();
let done = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (performance.now() < end) {
      await bcrypt.compare('salah-sandi', hash);
      done += 1;
    }
  }),
);
process.send?.(done / ((performance.now() - begun) / 1_000));
process.once('SIGTERM', () => process.exit());
setInterval(() => undefined, 1_000);
