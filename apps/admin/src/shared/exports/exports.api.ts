import { answer, apiErrorFrom } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { Export } from '../../shell/api/types.js';

export type Wish = { resource: Export['resource']; format: Export['format']; query?: string };

export const listExports = (signal: AbortSignal) => answer(api.GET('/api/admin/exports', { signal }));
export const findExport = (id: number, signal: AbortSignal) =>
  answer(api.GET('/api/admin/exports/{id}', { params: { path: { id } }, signal }));
export const startExport = (body: Wish) => answer(api.POST('/api/admin/exports', { body }));
export const cancelExport = (id: number) =>
  answer(api.POST('/api/admin/exports/{id}/cancel', { params: { path: { id } } }));

/** Fetches the file in the name of the session and hands it to the browser; no address leads to it. */
export async function download({ id, file_name }: Pick<Export, 'id' | 'file_name'>): Promise<void> {
  const { data, error, response } = await api.GET('/api/admin/exports/{id}/file', {
    params: { path: { id } },
    parseAs: 'blob',
  });
  if (!response.ok || !data) throw apiErrorFrom(response.status, response.headers, error);
  const url = URL.createObjectURL(data as unknown as Blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: file_name });
  link.click();
  URL.revokeObjectURL(url);
}
