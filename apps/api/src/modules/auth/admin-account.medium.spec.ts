import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Caller, callerOf } from '../../../test/support/callers.js';
import { aLoggedInAdmin, anAdmin, logIn, PASSWORD } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { MOST_UPLOADED } from '../../platform/http/upload.js';
import { type UserEntity, userName } from './user.entity.js';

const ME = '/api/admin/me';
const LOGIN = '/api/admin/auth/login';
const NEW_PASSWORD = 'warung-Siti-1989';
const BOUNDARY = 'boundary-of-the-form';

describe('an administrator’s own account (MariaDB and Redis are real)', () => {
  let app: NestFastifyApplication;
  let admin: UserEntity;
  let headers: Record<string, string>;
  let me: Caller;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi();
  });
  beforeEach(async () => {
    await emptyServers();
    ({ admin, headers } = await aLoggedInAdmin(app, { role: 'viewer' }));
    me = callerOf(app, headers);
  });
  afterAll(() => app.close());

  const trail = async () => (await app.get(AuditLog).of(userName(admin.id))).map(({ action }) => action);

  it('is shown and renamed by itself, whatever the role', async () => {
    expect((await me('GET', ME)).data).toMatchObject({ id: admin.id, second_factor: false });
    expect((await me('PATCH', ME, { name: 'Budi Santoso' })).data).toMatchObject({ name: 'Budi Santoso' });
    expect(await trail()).toEqual(['user.profile']);
  });

  it('cannot make itself an owner', async () => {
    expect((await me('PATCH', ME, { role: 'owner' })).errors).toHaveProperty('role');
    expect((await me('GET', ME)).data).toMatchObject({ role: 'viewer' });
  });

  it('changes its email with the password, and to none that another has', async () => {
    const taken = await anAdmin(app);
    const known = { current_password: PASSWORD };
    expect((await me('PATCH', ME, { email: 'baru@contoh.id' })).errors).toHaveProperty('current_password');
    expect((await me('PATCH', ME, { email: taken.email, ...known })).errors).toHaveProperty('email');
    expect((await me('PATCH', ME, { email: 'Baru@contoh.id', ...known })).data).toMatchObject({
      email: 'baru@contoh.id',
    });
  });

  it('changes its password, which ends the sessions elsewhere', async () => {
    const elsewhere = callerOf(app, (await logIn(app, LOGIN, admin.email)).headers);
    const passwords = { password: NEW_PASSWORD, password_confirmation: NEW_PASSWORD };
    const wrong = await me('POST', `${ME}/password`, { current_password: 'wrong-one', ...passwords });
    expect(wrong.errors).toHaveProperty('current_password');
    expect((await me('POST', `${ME}/password`, { current_password: PASSWORD, ...passwords })).status).toBe(
      200,
    );
    expect([(await me('GET', ME)).status, (await elsewhere('GET', ME)).code]).toEqual([200, 'session_ended']);
    const login = await callerOf(app)('POST', LOGIN, { email: admin.email, password: NEW_PASSWORD });
    expect(login.status).toBe(200);
  });

  it('sees and ends its own sessions, and nobody else’s', async () => {
    const elsewhere = callerOf(app, (await logIn(app, LOGIN, admin.email)).headers);
    const list = (await me<{ id: string; current: boolean }[]>('GET', `${ME}/sessions`)).data;
    expect(list.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const other = list.find(({ current }) => !current)?.id;
    const stranger = callerOf(app, (await aLoggedInAdmin(app)).headers);
    expect((await stranger('DELETE', `${ME}/sessions/${other}`)).status).toBe(404);
    expect((await me('DELETE', `${ME}/sessions/${other}`)).status).toBe(200);
    expect((await elsewhere('GET', ME)).code).toBe('session_ended');
    await logIn(app, LOGIN, admin.email);
    expect((await me('DELETE', `${ME}/sessions`)).data).toEqual({ ended: 1 });
  });

  describe('picture', () => {
    const [width, height] = [300, 200];
    const picture = () => Transformer.fromRgbaPixels(Buffer.alloc(width * height * 4, 190), width, height);

    async function upload(
      bytes: Buffer,
      field = 'avatar',
      type = `multipart/form-data; boundary=${BOUNDARY}`,
    ) {
      const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
      const answer = await app.inject({
        method: 'PUT',
        url: `${ME}/avatar`,
        headers: { ...headers, 'content-type': type },
        payload,
      });
      return { status: answer.statusCode, ...answer.json<{ code?: string; data: { avatar_url: string } }>() };
    }
    const fetch = (url: string) => app.inject({ url });

    it.each(['pngSync', 'jpegSync', 'webpSync'] as const)(
      'from a %s is made a square of our own, and kept by browsers for a year',
      async (encode) => {
        const { status, data } = await upload(picture()[encode]());
        expect([status, data.avatar_url]).toEqual([
          200,
          expect.stringMatching(/^\/api\/admin\/avatars\/[0-9a-f]{64}$/),
        ]);
        const image = await fetch(data.avatar_url);
        expect(image.headers).toMatchObject({
          'content-type': 'image/webp',
          'cache-control': 'public, max-age=31536000, immutable',
        });
        expect(await new Transformer(image.rawPayload).metadata()).toMatchObject({
          format: 'webp',
          width: 256,
          height: 256,
        });
      },
    );

    it('carries nothing of the file but what is seen', async () => {
      const jpeg = picture().jpegSync();
      const note = Buffer.from('Exif\0\0 taken at -6.2088, 106.8456 by Siti');
      const length = Buffer.alloc(2);
      length.writeUInt16BE(note.length + 2);
      const marked = Buffer.concat([
        jpeg.subarray(0, 2),
        Buffer.from([0xff, 0xfe]),
        length,
        note,
        jpeg.subarray(2),
      ]);
      const { status, data } = await upload(marked);
      expect(status).toBe(200);
      expect((await fetch(data.avatar_url)).rawPayload.includes('106.8456')).toBe(false);
    });

    it('takes the place of the one before, and is removed', async () => {
      const first = (await upload(picture().pngSync())).data.avatar_url;
      const second = (await upload(picture().invert().pngSync())).data.avatar_url;
      expect((await fetch(first)).statusCode).toBe(404);
      expect((await me('GET', ME)).data).toMatchObject({ avatar_url: second });
      await me('DELETE', `${ME}/avatar`);
      expect((await fetch(second)).statusCode).toBe(404);
      expect((await me('GET', ME)).data).toMatchObject({ avatar_url: null });
    });

    it.each([
      ['no image', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['an image that is cut short', () => picture().pngSync().subarray(0, 60)],
      [
        'a header with nothing behind it',
        () => Buffer.concat([picture().pngSync().subarray(0, 40), Buffer.from('IEND')]),
      ],
      ['a wall of pixels', () => wallOfPixels()],
      ['nothing', () => Buffer.alloc(0)],
    ])('is refused for %s', async (_, bytes) => {
      const { status, code } = await upload(bytes());
      expect([status, code]).toEqual([422, 'validation_failed']);
    });

    it('is refused beyond two megabytes, in another field, and in no form', async () => {
      expect((await upload(Buffer.alloc(MOST_UPLOADED + 1, 1))).status).toBe(413);
      expect((await upload(picture().pngSync(), 'picture')).status).toBe(422);
      expect((await upload(picture().pngSync(), 'avatar', 'application/json')).status).toBe(400);
      expect((await upload(picture().pngSync(), 'avatar', 'image/png')).status).toBe(415);
    });

    /** A PNG whose header says that it is thirty thousand pixels wide and high. */
    function wallOfPixels(): Buffer {
      const png = Buffer.from(picture().pngSync());
      png.writeUInt32BE(30_000, 16);
      png.writeUInt32BE(30_000, 20);
      return png;
    }
  });
});
