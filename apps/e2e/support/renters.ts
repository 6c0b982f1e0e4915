import type { APIRequestContext } from '@playwright/test';
import { ownersToken } from './administrators.js';
import { aCustomer } from './customers.js';
import { expect, type Secrets } from './journey.js';
import { askOffice } from './office.js';
import { aLineId, type Person } from './people.js';

interface Renter {
  person: Person;
  akunId: number;
  /** In the order in which they were given. */
  lineIds: string[];
  /** When each of them runs out (ISO 8601). */
  ends: string[];
}

interface Wish {
  name: string;
  rentals: number;
  /** How long each lasts. */
  days: number;
}

/** A customer with rentals that the owner gave them, all made without the pages. */
export async function aRenter(
  api: APIRequestContext,
  secrets: Secrets,
  { name, rentals, days }: Wish,
): Promise<Renter> {
  const person = await aCustomer(api, secrets, name);
  const token = await ownersToken(secrets);
  const ask = async <Data>(method: string, path: string, body?: object) => {
    const answer = await askOffice<Data>(method, path, { token, ...(body ? { body } : {}) });
    expect(answer.status, JSON.stringify(answer)).toBeLessThan(300);
    return answer.data;
  };
  const [akun] = await ask<{ id: number }[]>('GET', `/akuns?q=${encodeURIComponent(person.email)}`);
  const [product] = await ask<{ id: number }[]>('GET', '/products?filter[state]=current&sort=order');
  const lineIds = Array.from({ length: rentals }, aLineId);
  const ends: string[] = [];
  for (const line_id of lineIds) {
    const { habis } = await ask<{ habis: string }>('POST', '/data-penyewa-bots/grant', {
      akun_id: akun?.id,
      product_id: product?.id,
      line_id,
      duration_count: days,
      duration_unit: 'day',
      reason: 'untuk dicoba',
    });
    ends.push(habis);
  }
  return { person, akunId: Number(akun?.id), lineIds, ends };
}
