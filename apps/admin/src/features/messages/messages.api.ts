import { answer, answerPart, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { MessageDetail, MessageTemplate } from '../../shell/api/types.js';

export type MessagesQuery = NonNullable<paths['/api/admin/messages']['get']['parameters']['query']>;
type Language = MessageTemplate['language'];

export function listMessages(query: MessagesQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/messages', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findMessage(id: string, signal: AbortSignal): Promise<MessageDetail> {
  return answer(api.GET('/api/admin/messages/{id}', { params: { path: { id: Number(id) } }, signal }));
}

/** Answers the id of the message that goes. */
export async function resendMessage(id: number, key: string): Promise<number> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return (await answer(api.POST('/api/admin/messages/{id}/resend', { params }))).id;
}

export function listTemplates(signal: AbortSignal): Promise<MessageTemplate[]> {
  return answer(api.GET('/api/admin/templates', { signal }));
}

/** How the texts would look in both languages. */
export function previewTemplate(kind: string, texts: { id: string; en: string }, signal: AbortSignal) {
  return answer(
    api.POST('/api/admin/templates/{kind}/preview', { params: { path: { kind } }, body: texts, signal }),
  );
}

/** `updated_at`: of the wording as it was seen. Throws `ApiError`: `conflict` with what it is now, `validation_failed`. */
export function saveTemplate(
  kind: string,
  language: Language,
  body: { text: string; updated_at: string | null },
): Promise<MessageTemplate> {
  const params = { path: { kind, language } };
  return answer(api.PUT('/api/admin/templates/{kind}/{language}', { params, body }));
}

/** `seenAt`: `updated_at` of the wording as it was seen. Throws `ApiError`: `conflict` with what it is now. */
export function resetTemplate(
  kind: string,
  language: Language,
  seenAt: string | null,
): Promise<MessageTemplate> {
  const query = seenAt === null ? {} : { updated_at: seenAt };
  const params = { path: { kind, language }, query };
  return answer(api.DELETE('/api/admin/templates/{kind}/{language}', { params }));
}

export async function sendTest(
  kind: string,
  body: { number: string; language: Language; text: string },
): Promise<void> {
  await answer(api.POST('/api/admin/templates/{kind}/test', { params: { path: { kind } }, body }));
}
