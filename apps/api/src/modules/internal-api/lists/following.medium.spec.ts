import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer } from '../../../../test/support/customers.js';
import { Everything, type Row } from '../../../../test/support/everything.js';
import { RESOURCES } from '../../../../test/support/everything-resources.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** So long a moment is told again. */
const A_SECOND = 1_000;
const PATHS = [...RESOURCES.map(({ path }) => path), 'payment-transactions'];

describe('whoever follows what changes (MariaDB and Redis are real)', () => {
  let everything: Everything;

  beforeAll(async () => {
    everything = await Everything.open();
  });
  beforeEach(() => everything.reset());
  afterAll(() => everything.close());

  const makeMany = async (count: number) => {
    for (let n = 0; n < count; n++) await aCustomer(everything.app, { name: `Siti ${n}` });
    return (await everything.list('akuns')).body.data;
  };
  const query = (text: string, values: unknown[]) => everything.database.on().query(text, values);
  const agoTo = ({ id }: Row, seconds: number) =>
    query('UPDATE akuns SET updated_at = NOW(3) - INTERVAL ? SECOND WHERE id = ?', [seconds, id]);
  const rename = ({ id }: Row) => everything.ask('PATCH', `akuns/${id}`, { name: 'Siti Baru' });
  const idsSince = async (moment = '') => {
    const { body } = await everything.list(`akuns?filter[updated_since]=${encodeURIComponent(moment)}`);
    return body.data.map(({ id }) => id);
  };

  it.each(PATHS)('hears from every list of %s as of when it is', async (path) => {
    for (const part of ['', '?per_page=1', '?page=1&filter[updated_since]=2020-01-01T00:00:00Z']) {
      const [{ before }] = (await query('SELECT NOW(3) AS `before`', [])) as [{ before: Date }];
      const { body } = await everything.list(path + part);
      const [{ after }] = (await query('SELECT NOW(3) AS `after`', [])) as [{ after: Date }];
      expect(body.as_of).toMatch(MOMENT);
      const moment = Date.parse(String(body.as_of));
      expect(moment).toBeGreaterThanOrEqual(before.getTime() - A_SECOND);
      expect(moment).toBeLessThanOrEqual(after.getTime());
    }
  });

  it('begins with the whole list, which has also what carries no time, and goes on from there', async () => {
    const [first, second, legacy] = (await makeMany(3)) as [Row, Row, Row];
    await agoTo(first, 60);
    await agoTo(second, 60);
    await query('UPDATE akuns SET created_at = NULL, updated_at = NULL WHERE id = ?', [legacy.id]);
    const { data, as_of } = (await everything.list('akuns')).body;
    expect(data.map(({ id }) => id)).toEqual([first.id, second.id, legacy.id]);
    expect(data[2]).toMatchObject({ created_at: null, updated_at: null });
    expect(await idsSince('2000-01-01T00:00:00Z')).not.toContain(legacy.id);

    expect(await idsSince(as_of)).toEqual([]);
    await agoTo(second, 4);
    expect(await idsSince(as_of)).toEqual([second.id]);
    await agoTo(second, 60);
    for (const each of [first, legacy]) await rename(each);
    expect(await idsSince(as_of)).toEqual([first.id, legacy.id]);
  });

  it('in parts misses nothing that changes on the way, going on from when the first part was read', async () => {
    const [first, second, third] = (await makeMany(3)) as [Row, Row, Row];
    for (const each of [first, second, third]) await agoTo(each, 60);
    const parts = [await everything.list('akuns?per_page=1')];
    await rename(first);
    const later = { id: 0 };
    for (let next = parts[0]?.body.meta?.next_cursor; next; next = parts.at(-1)?.body.meta?.next_cursor) {
      parts.push(await everything.list(`akuns?per_page=1&cursor=${next}`));
      if (later.id === 0) later.id = (await aCustomer(everything.app)).id;
    }
    const seen = parts.flatMap(({ body }) => body.data.map(({ id }) => id));
    expect(seen).toEqual([first.id, second.id, third.id, later.id]);
    expect(await idsSince(parts[0]?.body.as_of)).toEqual([first.id, later.id]);
  });

  it.each(['akuns', 'akuns?per_page=2', 'akuns/1'])(
    'is answered 304 as long as %s is the same',
    async (path) => {
      const [akun] = (await makeMany(2)) as [Row];
      const url = path.replace('/1', `/${akun.id}`);
      const etag = String((await everything.list(url)).headers.etag);
      const again = await everything.list(url, { 'if-none-match': etag });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
      expect((await everything.list(url, { 'if-none-match': '"other"' })).status).toBe(200);
      await rename(akun);
      const changed = await everything.list(url, { 'if-none-match': etag });
      expect([changed.status, changed.headers.etag === etag]).toEqual([200, false]);
    },
  );

  it('is promised no byte of an answer that says as of when it is', async () => {
    const [akun] = (await makeMany(1)) as [Row];
    const etag = async (path: string) => String((await everything.list(path)).headers.etag);
    expect(await etag('akuns')).toMatch(/^W\/"/);
    expect(await etag('akuns?per_page=2')).toMatch(/^W\/"/);
    expect(await etag(`akuns/${akun.id}`)).toMatch(/^"/);
  });

  it('is told of a list whose filter lets others through by now', async () => {
    const [first] = (await makeMany(2)) as [Row];
    const url = 'akuns?filter[is_active]=true';
    const etag = String((await everything.list(url)).headers.etag);
    await query('UPDATE akuns SET is_active = 0, updated_at = updated_at WHERE id = ?', [first.id]);
    const { status, body } = await everything.list(url, { 'if-none-match': etag });
    expect([status, body.data.length]).toEqual([200, 1]);
  });
});
