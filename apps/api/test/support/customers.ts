import { randomInt } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AkunEntity } from '../../src/modules/auth/akun.entity.js';
import { PasswordHasher } from '../../src/modules/auth/password-hasher.js';
import { UserEntity } from '../../src/modules/auth/user.entity.js';
import { Database } from '../../src/platform/database/database.js';

/** The password of every customer and administrator that is made here. */
export const PASSWORD = 'kopi-tubruk-3-gelas';

const unique = () => String(randomInt(10_000_000, 99_999_999));

/** A customer in the table, as if registered long ago; any part of it may differ. */
export async function aCustomer(
  app: Pick<NestFastifyApplication, 'get'>,
  changes: Partial<AkunEntity> = {},
): Promise<AkunEntity> {
  const akuns = app.get(Database).on().getRepository(AkunEntity);
  const number = `62812${unique()}`;
  return akuns.save(
    akuns.create({
      name: 'Siti Nurhaliza',
      email: `siti.${unique()}@contoh.id`,
      whatsappNumber: number,
      numberKey: number,
      password: await app.get(PasswordHasher).hash(PASSWORD),
      isActive: true,
      locale: 'id',
      ...changes,
    }),
  );
}

/** An administrator in the table. */
export async function anAdmin(
  app: Pick<NestFastifyApplication, 'get'>,
  changes: Partial<UserEntity> = {},
): Promise<UserEntity> {
  const users = app.get(Database).on().getRepository(UserEntity);
  return users.save(
    users.create({
      name: 'Operator',
      email: `operator.${unique()}@contoh.id`,
      password: await app.get(PasswordHasher).hash(PASSWORD),
      role: 'owner',
      isActive: true,
      ...changes,
    }),
  );
}

interface LoginAnswer {
  data: { access_token: string };
}

/** A customer who has logged in over HTTP; `headers` are those of a request in the customer's name. */
export async function aLoggedInCustomer(app: NestFastifyApplication, changes: Partial<AkunEntity> = {}) {
  const customer = await aCustomer(app, changes);
  return { customer, ...(await logIn(app, '/api/auth/login', customer.email)) };
}

export async function aLoggedInAdmin(app: NestFastifyApplication, changes: Partial<UserEntity> = {}) {
  const admin = await anAdmin(app, changes);
  return { admin, ...(await logIn(app, '/api/admin/auth/login', admin.email)) };
}

/** One more session of somebody who is in the table; `headers` are those of a request from that device. */
export async function logIn(app: NestFastifyApplication, url: string, email: string, device = 'Browser') {
  const payload = { email, password: PASSWORD };
  const answer = await app.inject({ method: 'POST', url, payload, headers: { 'user-agent': device } });
  if (answer.statusCode !== 200) throw new Error(`The login was answered with ${answer.statusCode}`);
  const token = answer.json<LoginAnswer>().data.access_token;
  return { token, headers: { authorization: `Bearer ${token}` } };
}
