import { randomInt } from 'node:crypto';
import { aCustomer, anAdmin } from './customers.js';
import type { Everything, Row } from './everything.js';
import { aProduct } from './products.js';

/** A resource of the internal API as the contract tells it. */
export interface ResourceCase {
  path: string;
  /** As the sentences call it. */
  one: string;
  many: string;
  fields: string[];
  /** A body that makes one; others are made with another. */
  aBody: (everything: Everything) => Promise<Record<string, unknown>>;
  /** What has to be in it. */
  required: string[];
  /** A change of one field, and what the field is then. */
  change: { body: object; becomes: object };
  /** A value of the wrong type for each field, and what is said of it. */
  wrong: Record<string, [value: unknown, sentence: string]>;
  /** What `DELETE` says, and whether the row is gone. */
  deletion: { message: string; gone: boolean };
}

const TIMES = ['created_at', 'updated_at'];
const TEXT = 'Must be text.';
const WHOLE = 'Must be a whole number.';
const unique = () => String(randomInt(10_000_000, 99_999_999));
const password = { password: 'password123', password_confirmation: 'password123' };

async function aThing({ app, database }: Everything) {
  const [customer, product] = await Promise.all([aCustomer(app), aProduct(database)]);
  return { akun_id: customer.id, product_id: product.id, line_id: `siti.${unique()}` };
}

export const RESOURCES: ResourceCase[] = [
  {
    path: 'akuns',
    one: 'Akun',
    many: 'Akuns',
    fields: ['id', 'name', 'whatsapp_number', 'email', 'is_active', ...TIMES],
    aBody: () =>
      Promise.resolve({
        name: 'Siti Nurhaliza',
        whatsapp_number: `0812${unique()}`,
        email: `siti.${unique()}@contoh.id`,
        ...password,
      }),
    required: ['name', 'whatsapp_number', 'email', 'password', 'password_confirmation'],
    change: { body: { name: 'Siti Dua' }, becomes: { name: 'Siti Dua' } },
    wrong: {
      name: [7, TEXT],
      whatsapp_number: [{}, TEXT],
      email: [['a@b.id'], TEXT],
      password: [12345678, TEXT],
      is_active: ['maybe', 'Must be true or false.'],
      updated_at: ['yesterday', 'Enter a moment with its zone, such as 2026-12-31T14:05:00+07:00.'],
    },
    deletion: { message: 'Akun deleted successfully.', gone: true },
  },
  {
    path: 'users',
    one: 'User',
    many: 'Users',
    fields: ['id', 'avatar_url', 'name', 'email', 'role', ...TIMES],
    aBody: async ({ app }) => {
      await anAdmin(app);
      return { name: 'Budi Santoso', email: `budi.${unique()}@contoh.id`, role: 'owner', ...password };
    },
    required: ['name', 'email', 'password', 'password_confirmation'],
    change: { body: { name: 'Budi Dua', role: 'owner' }, becomes: { name: 'Budi Dua', role: 'viewer' } },
    wrong: { name: [7, TEXT], email: [true, TEXT], password: [[], TEXT] },
    deletion: { message: 'User deleted successfully.', gone: true },
  },
  {
    path: 'products',
    one: 'Product',
    many: 'Products',
    fields: [
      ...['id', 'name', 'description', 'price', 'order', 'bot_type', 'duration_count', 'duration_unit'],
      ...['is_active', ...TIMES],
    ],
    aBody: () => Promise.resolve({ name: 'Self-bot', description: 'Satu bulan', price: '50000', order: 3 }),
    required: ['name', 'description', 'price'],
    change: { body: { price: 75_000, is_active: false }, becomes: { price: '75000.00', is_active: false } },
    wrong: {
      name: [7, TEXT],
      description: [{}, TEXT],
      price: ['50000.50', 'Enter an amount in rupiah, such as 150000.00.'],
      order: ['first', WHOLE],
      bot_type: ['robot', 'Choose one of: selfbot, official.'],
      duration_count: [1.5, WHOLE],
      duration_unit: ['week', 'Choose one of: day, month, year.'],
      is_active: [2, 'Must be true or false.'],
    },
    deletion: { message: 'Product deleted successfully.', gone: true },
  },
  {
    path: 'statuses',
    one: 'Status',
    many: 'Statuses',
    fields: ['id', 'akun_id', 'product_id', 'bot_type', 'line_id', 'status', 'habis', ...TIMES],
    aBody: aThing,
    required: ['akun_id', 'product_id', 'line_id'],
    change: { body: { status: 'active' }, becomes: { status: 'expired' } },
    wrong: {
      akun_id: ['siti', WHOLE],
      product_id: [1.5, WHOLE],
      line_id: [7, TEXT],
      bot_type: ['robot', 'Choose one of: selfbot, official.'],
    },
    deletion: { message: 'Status deleted successfully.', gone: true },
  },
  {
    path: 'data-penyewa-bots',
    one: 'Data penyewa bot',
    many: 'Data penyewa bots',
    fields: [
      ...['id', 'status_id', 'akun_id', 'product_id', 'bot_type', 'line_id', 'mulai', 'habis', 'status'],
      ...TIMES,
    ],
    aBody: async (everything) => ({ ...(await aThing(everything)), reason: 'Bonus' }),
    required: ['akun_id', 'product_id', 'line_id'],
    change: {
      body: { habis: '2030-01-01T00:00:00.000000Z', reason: 'Gangguan' },
      becomes: { habis: expect2030() },
    },
    wrong: {
      akun_id: [[], WHOLE],
      product_id: ['x', WHOLE],
      line_id: [{}, TEXT],
      habis: ['2030-13-01', 'Enter a moment with its zone, such as 2026-12-31T14:05:00+07:00.'],
      reason: [7, TEXT],
    },
    deletion: {
      message: 'Data penyewa bot deactivated: it is part of the history.',
      gone: false,
    },
  },
];

/** The ledger moves by whole seconds: the end keeps the fraction that it had. */
function expect2030(): unknown {
  return { asymmetricMatch: (value: unknown) => String(value).startsWith('2030-01-01T00:00:00') };
}

/** One of the resource, made by its own route. */
export async function madeOf(everything: Everything, { path, aBody }: ResourceCase): Promise<Row> {
  const { status, body } = await everything.ask('POST', path, await aBody(everything));
  if (status !== 201) throw new Error(`POST ${path} was answered with ${status}: ${JSON.stringify(body)}`);
  return body.data;
}
