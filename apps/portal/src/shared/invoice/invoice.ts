import { apiErrorFrom } from '@teamanubot/contracts/client';
import { ref } from 'vue';
import { api } from '../../shell/api/client.js';

const LIFETIME_MS = 60_000;

/** Downloads invoices; the session is in a header, so that a plain link would not do. */
export function useInvoice() {
  const busy = ref(false);
  const failure = ref<unknown>();

  async function download(orderId: string): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    failure.value = undefined;
    try {
      const { blob, name } = await fetchInvoice(orderId);
      save(blob, name);
    } catch (error) {
      failure.value = error;
    } finally {
      busy.value = false;
    }
  }

  return { busy, failure, download };
}

async function fetchInvoice(orderId: string): Promise<{ blob: Blob; name: string }> {
  const { data, error, response } = await api.GET('/api/me/transactions/{order_id}/invoice.pdf', {
    params: { path: { order_id: orderId } },
    parseAs: 'blob',
  });
  if (!response.ok || !data) throw apiErrorFrom(response.status, response.headers, error);
  const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { blob: data as unknown as Blob, name: named ?? `${orderId}.pdf` };
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LIFETIME_MS);
}
