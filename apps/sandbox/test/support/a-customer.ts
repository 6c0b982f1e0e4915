import type { Running } from './a-sandbox.js';

export const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
export const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';

export interface Shown {
  readonly status: number;
  readonly text: string;
  /** What the shop's callback would get if the page were closed now. */
  readonly outcome: { readonly event: string; readonly result?: Record<string, unknown> };
  /** Labels of the buttons. */
  readonly buttons: readonly string[];
}

export const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

async function shown(response: Response): Promise<Shown> {
  const text = await response.text();
  const outcome = unescaped(/data-outcome="([^"]*)"/.exec(text)?.[1] ?? '{}');
  const buttons = [...text.matchAll(/<button[^>]*>([^<]*)</g)].map(([, label]) => (label ?? '').trim());
  return { status: response.status, text, outcome: JSON.parse(outcome) as Shown['outcome'], buttons };
}

/** Somebody at the payment page of a sandbox. */
export function aCustomer(running: () => Running) {
  const look = async (path: string): Promise<Shown> =>
    shown(await fetch(`${running().sandbox.url}/snap/v4${path}`));

  /** Sends a form of the page as a browser does. */
  const press = async (
    path: string,
    fields: Record<string, string> = {},
    userAgent = LAPTOP,
  ): Promise<Shown> =>
    shown(
      await fetch(`${running().sandbox.url}/snap/v4${path}`, {
        method: 'POST',
        headers: { 'User-Agent': userAgent },
        body: new URLSearchParams(fields),
      }),
    );

  const attemptsOf = (orderId: string) => running().sandbox.control.order(orderId).attempts;

  /** An order with one chosen method, as the customer chose it. */
  async function chosen(method: string, fields = {}, userAgent = LAPTOP) {
    const { orderId, token } = await running().order();
    const page = await press(`/popup/${token}/attempts`, { method, ...fields }, userAgent);
    const id = attemptsOf(orderId)[0]?.transaction_id ?? '';
    return { orderId, token, page, id };
  }

  return { look, press, chosen, attemptsOf };
}
