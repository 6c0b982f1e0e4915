import { isJson, type Json, noAnswer, type NoAnswer, type Reply, textOf } from './reply.js';

export type TokenAnswer =
  | { kind: 'token'; token: string; redirectUrl: string | null }
  /** The order id was used: a method was chosen for it, or it is paid. */
  | { kind: 'duplicate' }
  | { kind: 'refused'; reason: string }
  | NoAnswer;

export type TokenCancelAnswer =
  | { kind: 'cancelled' }
  /** Cancelled before, replaced by a newer one, or lapsed: nobody can pay with it. */
  | { kind: 'gone' }
  /** A method was chosen: its transaction has to be dealt with. */
  | { kind: 'in_progress' }
  /** A definite no, in words that we do not know: asking again will not change it. */
  | { kind: 'refused'; reason: string }
  | NoAnswer;

/** The wording follows the language of the merchant's account (protocol, 1.3). */
const TAKEN = /order_id .*(already been taken|sudah digunakan|utilized)/i;
const GONE = /already cancell?ed|not found/i;
const IN_PROGRESS = /\b[io]n progress/i;
/** Refusals of the caller or of the moment, not of what was asked. */
const NOT_DEFINITE = [401, 403, 408, 429];

export function readTokenAnswer(reply: Reply): TokenAnswer {
  const body = bodyOf(reply);
  const token = textOf(body.token);
  if (token) return { kind: 'token', token, redirectUrl: textOf(body.redirect_url) };
  const messages = messagesOf(reply);
  if (messages.some((message) => TAKEN.test(message))) return { kind: 'duplicate' };
  if (isRefusal(reply, messages)) return { kind: 'refused', reason: messages.join('; ') };
  return noAnswer(reply);
}

export function readTokenCancelAnswer(reply: Reply): TokenCancelAnswer {
  if (textOf(bodyOf(reply).canceled_at)) return { kind: 'cancelled' };
  const messages = messagesOf(reply);
  if (messages.some((message) => GONE.test(message))) return { kind: 'gone' };
  if (messages.some((message) => IN_PROGRESS.test(message))) return { kind: 'in_progress' };
  if (isDefinite(reply) && messages.length > 0) return { kind: 'refused', reason: messages.join('; ') };
  return noAnswer(reply);
}

/** Without fields when it is not JSON: Midtrans has answered HTML with status 200. */
function bodyOf(reply: Reply): Json {
  return reply.kind === 'answered' && isJson(reply.body) ? reply.body : {};
}

function messagesOf(reply: Reply): string[] {
  const { error_messages: messages } = bodyOf(reply);
  return Array.isArray(messages) ? messages.filter((message) => typeof message === 'string') : [];
}

function isRefusal(reply: Reply, messages: string[]): boolean {
  return reply.kind === 'answered' && reply.status === 400 && messages.length > 0;
}

function isDefinite(reply: Reply): boolean {
  if (reply.kind !== 'answered' || NOT_DEFINITE.includes(reply.status)) return false;
  return reply.status >= 400 && reply.status < 500;
}
