import type { Locale } from '@teamanubot/phrases';

/** What Midtrans' script puts on the window; results are hints only, the API asks Midtrans itself. */
interface Snap {
  pay(token: string, options: SnapOptions): void;
  hide?(): void;
}

interface SnapOptions {
  language: Locale;
  onSuccess(result: SnapResult): void;
  onPending(result: SnapResult): void;
  onError(result: SnapResult): void;
  onClose(): void;
}

interface SnapResult {
  transaction_id?: string;
}

declare global {
  interface Window {
    snap?: Snap;
  }
}

interface SnapSettings {
  snap_js_url: string;
  midtrans_client_key: string;
}

const LOAD_TIMEOUT_MS = 12_000;
let loading: Promise<Snap> | undefined;

/** Midtrans' script, once per page: a second copy would bring a second popup frame. A failed load can be tried again. */
export function loadSnap(settings: SnapSettings): Promise<Snap> {
  if (window.snap) return Promise.resolve(window.snap);
  loading ??= load(settings).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function load({ snap_js_url: url, midtrans_client_key: clientKey }: SnapSettings): Promise<Snap> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = () => {
      script.remove();
      reject(new Error('snap.js could not be loaded'));
    };
    const timer = setTimeout(fail, LOAD_TIMEOUT_MS);
    script.src = url;
    script.dataset.clientKey = clientKey;
    script.onerror = fail;
    script.onload = () => {
      clearTimeout(timer);
      if (window.snap) resolve(window.snap);
      else fail();
    };
    document.head.append(script);
  });
}

/** Opens the popup and waits until the person is done with it, however that ends. */
export function openSnap(snap: Snap, token: string, language: Locale): Promise<{ transactionId?: string }> {
  return new Promise((resolve) => {
    const done = (result: SnapResult) =>
      resolve(result.transaction_id ? { transactionId: result.transaction_id } : {});
    snap.pay(token, {
      language,
      onSuccess: done,
      onPending: done,
      onError: done,
      onClose: () => resolve({}),
    });
  });
}
