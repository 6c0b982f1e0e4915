import type { World } from './portal-pages.js';
import { renewalLinkFor } from './renewal-link.js';
import { stack } from './stack.js';

/** The answer to a login. */
interface Grant {
  access_token: string;
}

/** The demo customer, logged in through the API. */
export interface Member {
  /** Of a session whose access token serves for some minutes more. */
  grant(): Promise<Grant>;
  world: World;
}

/** An access token lives for ten. */
const FRESH_MS = 6 * 60_000;
/** Its open order is found again by every worker. */
const LINE_ID = 'pages.hold';

export async function aMember(): Promise<Member> {
  let kept = await logIn();
  let since = Date.now();
  async function grant(): Promise<Grant> {
    if (Date.now() - since > FRESH_MS) [kept, since] = [await logIn(), Date.now()];
    return kept;
  }
  return { grant, world: await worldOf(kept) };
}

function logIn(): Promise<Grant> {
  return call<Grant>('auth/login', { method: 'POST', body: JSON.stringify(stack.customer) });
}

async function worldOf({ access_token }: Grant): Promise<World> {
  const headers = { authorization: `Bearer ${access_token}` };
  const [product] = await call<{ id: number }[]>('catalog/products');
  const rentals = await call<{ id: number; status: string }[]>('me/subscriptions', { headers });
  const [paid] = await call<{ order_id: string }[]>('me/transactions?filter[status]=paid', { headers });
  const productId = Number(product?.id);
  const order = await call<{ order_id: string }>('orders', {
    method: 'POST',
    headers,
    body: JSON.stringify({ product_id: productId, line_id: LINE_ID }),
  });
  const subscriptionId = Number(rentals.find(({ status }) => status === 'active')?.id);
  return {
    productId,
    pendingOrder: order.order_id,
    paidOrder: String(paid?.order_id),
    subscriptionId,
    renewalToken: renewalLinkFor(subscriptionId).token,
  };
}

async function call<Data>(path: string, init: RequestInit = {}): Promise<Data> {
  const headers = { 'content-type': 'application/json', ...init.headers };
  const answer = await fetch(`${stack.url}/api/${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`/api/${path} answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { data: Data }).data;
}
