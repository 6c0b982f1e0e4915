import { beforeEach, describe, expect, it } from '@jest/globals';
import { FormerShop } from '../../../test/support/former-shop.js';
import { OURS } from '../../platform/database/migrations/former-tables.js';

/** Widening and importing, on a machine that others use as well. */
const PATIENCE = 90_000;
const shop = new FormerShop('wide');
const INHERITED = [
  ...['users', 'akuns', 'products', 'payment_transactions', 'statuses', 'data_penyewa_bots'],
  ...['migrations', 'sessions', 'cache', 'jobs'],
];

beforeEach(() => shop.open('much'), PATIENCE);

/** Another akun under an email of the shop, as a collation allows that tells case apart. */
const TWINS = `
  ALTER TABLE akuns MODIFY email varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
  ALTER TABLE users MODIFY email varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
  INSERT INTO users (name, email, password) VALUES ('Ratna', 'RATNA@teamanubot.id', 'x');
  INSERT INTO akuns (id, name, whatsapp_number, email, password) VALUES
    (10, 'Gita', '0', 'GITA@contoh.id', 'x'), (11, 'Agus', '0', 'Agus@contoh.id', 'x');
  UPDATE akuns SET id = 90 WHERE id = 8; UPDATE payment_transactions SET akun_id = 90 WHERE akun_id = 8;`;

describe('emails that the former application told apart by their case', () => {
  it(
    'are listed before anything is changed, with whom is proposed to keep each',
    async () => {
      await shop.run(TWINS);
      const before = await shop.contents();
      const refused = await shop.migrate().catch((error: Error) => error.message);
      expect(String(refused).split('\n').slice(1, -1)).toEqual([
        '  users: 1 "Ratna@TeamAnuBot.id", 3 "RATNA@teamanubot.id"; proposed: 1 keeps it',
        '  akuns: 4 "agus@contoh.id", 11 "Agus@contoh.id"; proposed: 4 keeps it',
        '  akuns: 90 "gita@contoh.id", 10 "GITA@contoh.id"; proposed: 90 keeps it',
      ]);
      expect(await shop.contents()).toEqual(before);
    },
    PATIENCE,
  );

  it(
    'are kept, all of them, when somebody has decided',
    async () => {
      await shop.run(TWINS);
      await shop.run(`
      DELETE FROM users WHERE id = 3;
      UPDATE akuns SET email = CONCAT('lama.', email) WHERE id IN (10, 11)`);
      await shop.migrate();
      expect((await shop.contents()).akuns?.slice(-3).map(({ email }) => email)).toEqual([
        'lama.GITA@contoh.id',
        'lama.Agus@contoh.id',
        'gita@contoh.id',
      ]);
    },
    PATIENCE,
  );
});

describe('a former database', () => {
  it(
    'keeps rows that were unique by another collation only',
    async () => {
      await shop.run(`
      ALTER TABLE data_penyewa_bots MODIFY kode char(8) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
      UPDATE data_penyewa_bots SET kode = 'a0000001' WHERE id = 2;
      UPDATE payment_transactions SET midtrans_order_id = 'order-1' WHERE id = 11;
      ALTER TABLE payment_transactions
        MODIFY midtrans_order_id varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        ADD UNIQUE KEY payment_transactions_midtrans_order_id_unique (midtrans_order_id)`);
      await shop.migrate();
      const { data_penyewa_bots: rentals, payment_transactions: orders } = await shop.contents();
      expect(rentals?.slice(0, 2).map(({ kode }) => kode)).toEqual(['A0000001', 'a0000001']);
      expect(orders?.at(-1)).toMatchObject({
        midtrans_order_id: 'order-1~11',
        legacy_midtrans_order_id: 'order-1',
      });
    },
    PATIENCE,
  );

  it(
    'keeps payments whose keys would have them vanish along with their customer',
    async () => {
      await shop.run(`
      SET FOREIGN_KEY_CHECKS = 0;
      ALTER TABLE payment_transactions ADD CONSTRAINT payments_akun_foreign FOREIGN KEY (akun_id) REFERENCES akuns (id)
        ON DELETE CASCADE ON UPDATE CASCADE`);
      await shop.migrate();
      expect((await shop.contents()).payment_transactions).toHaveLength(11);
      await shop.run('SET FOREIGN_KEY_CHECKS = 1; DELETE FROM akuns WHERE id = 9');
      expect((await shop.contents()).payment_transactions).toHaveLength(11);
    },
    PATIENCE,
  );

  it(
    'leaves an order id that was given twice to the row that was paid, whatever word says so',
    async () => {
      await shop.run(`
      UPDATE payment_transactions SET transaction_status = 'expire' WHERE id = 1;
      UPDATE payment_transactions SET transaction_status = ' Lunas' WHERE id = 11`);
      await shop.migrate();
      const orders = (await shop.contents()).payment_transactions ?? [];
      expect([orders[0], orders[10]].map((row) => row?.midtrans_order_id)).toEqual(['ORDER-1~1', 'ORDER-1']);
    },
    PATIENCE,
  );

  it(
    'has one account for an email also where it did not see to that itself',
    async () => {
      await shop.run('ALTER TABLE akuns DROP INDEX akuns_email_unique');
      await shop.migrate();
      const twice = shop.run(
        "INSERT INTO akuns (name, whatsapp_number, email, password) VALUES ('x', '0', 'HADI@contoh.id', 'x')",
      );
      await expect(twice).rejects.toThrow('akuns_email_unique');
    },
    PATIENCE,
  );

  it(
    'has every table aside that has one of our names',
    async () => {
      await shop.run("CREATE TABLE settings (name varchar(9)); INSERT INTO settings VALUES ('situs')");
      await shop.migrate();
      const after = await shop.contents();
      expect(after.legacy_settings).toEqual([{ name: 'situs' }]);
      const ours = Object.keys(after).filter(
        (name) => !INHERITED.includes(name) && !/^(legacy_|typeorm_)/.test(name),
      );
      expect([...OURS].sort()).toEqual(ours.sort());
    },
    PATIENCE,
  );

  it(
    'is widened by one process at a time',
    async () => {
      const holder = await shop.hold("SELECT GET_LOCK('teamanubot:migrations', 60)");
      await expect(shop.migrate(0)).rejects.toThrow('Another process is migrating');
      await holder.end();
    },
    PATIENCE,
  );
});
