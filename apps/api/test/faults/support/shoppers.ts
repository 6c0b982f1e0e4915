import bcrypt from 'bcrypt';
import type { Dice } from './dice.js';
import type { FaultWorld } from './fault-world.js';
import type { Shop } from './shop.js';
import { Shopper, type Account, type Fate } from './shopper.js';

const PASSWORD = 'kopi-tubruk-3-gelas';
const SIDE_BY_SIDE = 6;

/** A package for sale, and customers with accounts, `count` of them. */
async function prepare(world: FaultWorld, count: number): Promise<Account[]> {
  const hash = await bcrypt.hash(PASSWORD, 4);
  await world.query(
    `INSERT INTO products (name, description, price, \`order\`) VALUES ('Self-bot Bulanan', 'Sebulan.', 50000, 1)`,
  );
  const numbers = Array.from({ length: count }, (_, index) => `62812${String(10_000_000 + index)}`);
  const rows = numbers.map((number) => ['Siti', number, number, `${number}@contoh.id`, hash]);
  await world.query('INSERT INTO akuns (name, whatsapp_number, number_key, email, password) VALUES ?', [
    rows,
  ]);
  return numbers.map((number) => ({ email: `${number}@contoh.id`, password: PASSWORD }));
}

export interface Shopping {
  /** So many at least. */
  orders: number;
  dice: Dice;
  /** The same for all; by chance where it is not said. */
  fate?: Fate;
  /** Whether there have been enough, once there were so many. */
  isEnough?: () => boolean;
  /** Is told when there is something to buy, and who buys it. */
  onOpen?: () => void;
  /** Is told each one who is done. */
  onDone?: (shopper: Shopper) => void;
}

/** Who waits for something that never happens must not go on for ever. */
const MOST = 8;

/** Lets customers live through an order each, some of them at a time; answers how many there were. */
export async function goShopping(world: FaultWorld, shop: Shop, shopping: Shopping): Promise<number> {
  const { orders, dice, fate, isEnough = () => true, onOpen, onDone } = shopping;
  const accounts = await prepare(world, orders * MOST);
  onOpen?.();
  const merchant = `Basic ${Buffer.from(`${world.settings.MIDTRANS_SERVER_KEY ?? ''}:`).toString('base64')}`;
  const { sandbox } = world;
  let come = 0;
  const serve = async () => {
    while (come < orders || !isEnough()) {
      const number = come++;
      const account = accounts[number];
      if (!account) throw new Error(`${accounts.length} customers were not enough`);
      const of = { number, account, shop, sandbox, dice: dice.fork(`shopper-${number}`), merchant, fate };
      const shopper = new Shopper(of);
      await shopper.live();
      onDone?.(shopper);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, serve));
  return come;
}
