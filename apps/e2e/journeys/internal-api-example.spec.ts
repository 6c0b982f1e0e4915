import { akunsAt, followAkuns } from '../../../docs/internal-api/follow-akuns.js';
import { aCustomer } from '../support/customers.js';
import { expect, test } from '../support/journey.js';
import { aLineId } from '../support/people.js';
import { stack } from '../support/stack.js';

test('the example of the documentation follows customers, overwrites nobody and grants once', async ({
  request,
  secrets,
}) => {
  secrets.keep(stack.api_token);
  const api = akunsAt(stack.url, stack.api_token);
  const { email } = await aCustomer(request, secrets, 'Tara Lestari');

  const known: Parameters<typeof followAkuns>[1] = new Map();
  const tara = () => [...known.values()].find((akun) => akun.email === email);
  let rounds = 0;
  const asked: string[] = [];
  await followAkuns(
    {
      everybody: () => (asked.push('everybody'), api.everybody()),
      changedSince: (asOf) => (asked.push('changes'), api.changedSince(asOf)),
    },
    known,
    {
      stopped: () => rounds === 3,
      isNewDay: () => false,
      pause: async () => {
        rounds += 1;
        const akun = tara();
        if (rounds > 1 || !akun) return;
        expect(await api.rename(akun, 'Tara Wulandari')).toMatchObject({ name: 'Tara Wulandari' });
        expect(await api.rename(akun, 'Somebody else'), 'the row as it was known is old').toBeUndefined();
      },
    },
  );
  expect(asked).toEqual(['everybody', 'changes', 'changes']);
  expect(tara()?.name).toBe('Tara Wulandari');

  const catalog = await request.get('/api/catalog/products');
  const [product] = ((await catalog.json()) as { data: { id: number }[] }).data;
  const wish = { akun_id: Number(tara()?.id), product_id: Number(product?.id), line_id: aLineId() };
  const attempt = `example-${wish.line_id}`;
  const granted = await api.grant(wish, attempt);
  expect(granted).not.toBeNull();
  expect(await api.grant(wish, attempt), 'asked once more, nothing more is given').toBe(granted);
});
