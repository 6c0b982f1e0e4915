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
  orders: number;
  dice: Dice;
  /** The same for all; by chance where it is not said. */
  fate?: Fate;
  /** Is told each one who is done. */
  onDone?: (shopper: Shopper) => void;
}

/** Lets so many customers live through an order each, some of them at a time; answers all of them. */
export async function goShopping(world: FaultWorld, shop: Shop, shopping: Shopping): Promise<Shopper[]> {
  const { orders, dice, fate, onDone } = shopping;
  const accounts = await prepare(world, orders);
  const merchant = `Basic ${Buffer.from(`${world.settings.MIDTRANS_SERVER_KEY ?? ''}:`).toString('base64')}`;
  const shoppers = accounts.map(
    (account, index) =>
      new Shopper({
        number: index,
        account,
        shop,
        sandbox: world.sandbox,
        dice: dice.fork(`shopper-${index}`),
        merchant,
        fate,
      }),
  );
  const waiting = [...shoppers];
  const serve = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await next.live();
      onDone?.(next);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, serve));
  return shoppers;
}
