import { expect } from '@playwright/test';
import { stack } from './stack.js';

interface Message {
  number: string;
  message: string;
}

interface Attempt {
  transaction_id: string;
  payment_type: string;
  transaction_status: string;
}

async function control<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${stack.sandbox_url}/control/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  if (!answer.ok)
    throw new Error(`${method} /control/${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Every WhatsApp message that the number has received, oldest first. */
export async function messagesTo(number: string): Promise<string[]> {
  const { messages } = await control<{ messages: Message[] }>('GET', `messages?number=${number}`);
  return messages.map(({ message }) => message);
}

/** Waits for a message to the number that matches, and answers it. */
export async function messageTo(number: string, pattern: RegExp): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(async () => (found = (await messagesTo(number)).findLast((text) => pattern.test(text))), {
      message: `a WhatsApp message to ${number} like ${pattern}`,
      timeout: 20_000,
    })
    .toBeDefined();
  return found as string;
}

/** The newest six-digit code that was sent to the number. */
export async function otpSentTo(number: string): Promise<string> {
  const message = await messageTo(number, /\b\d{6}\b/);
  return /\b(\d{6})\b/.exec(message)?.[1] as string;
}

/** Keeps the notifications of one order back, as when a webhook is down. */
export async function holdNotifications(orderId: string): Promise<void> {
  await control('PUT', `orders/${orderId}/faults`, { notifications: 'hold' });
}

/** The attempts to pay an order, oldest first. */
export async function attemptsOf(orderId: string): Promise<Attempt[]> {
  return (await control<{ attempts: Attempt[] }>('GET', `orders/${orderId}`)).attempts;
}

/** Chooses how to pay an order, without its popup. */
export async function choose(orderId: string, method: string): Promise<Attempt> {
  return control<Attempt>('POST', `orders/${orderId}/attempts`, { method });
}

/** Pays an attempt from outside of the browser, as a bank's app does. */
export async function pay(transactionId: string): Promise<void> {
  await control('POST', `attempts/${transactionId}/pay`);
}

/** Does to an attempt what the control page's buttons do, such as `approve`. */
export async function act(transactionId: string, action: string): Promise<void> {
  await control('POST', `attempts/${transactionId}/${action}`);
}

/** Moves the time of the whole system: sandbox, API and worker. It never goes back. */
export async function advanceClock(seconds: number): Promise<void> {
  await control('POST', 'clock', { advance_seconds: seconds });
}
