// @ts-check
/**
 * `window.snap`, as shops know it from Midtrans: `pay`, `embed`, `show`, `hide`. Everything it draws is styled through
 * the CSSOM and nothing is evaluated, so a policy that allows this host for scripts and frames is enough.
 *
 * @typedef {{ event: 'close' | 'success' | 'pending' | 'error', result?: object }} Outcome
 * @typedef {object} Options
 * @property {(result: object) => void} [onSuccess]
 * @property {(result: object) => void} [onPending]
 * @property {(result: object) => void} [onError]
 * @property {() => void} [onClose]
 * @property {'id' | 'en'} [language]
 * @property {number} [autoCloseDelay] seconds
 * @property {string} [embedId]
 *
 * @typedef {object} Session an open payment page
 * @property {HTMLIFrameElement} frame
 * @property {Options} options
 * @property {Outcome} outcome what the page would answer if it were closed now
 * @property {() => void} remove
 * @property {boolean} [empty] shown before there is a token
 */
(() => {
  if ('snap' in window) return;

  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const home = new URL(script.src).origin;
  const clientKey = script.getAttribute('data-client-key');

  const TITLES = { id: 'Sandbox pembayaran', en: 'Payment sandbox' };
  const phone = matchMedia('(max-width: 639px), (max-height: 559px)');
  const overlay = document.createElement('dialog');
  /** @type {HTMLIFrameElement} */
  let popup;
  /** @type {Session | undefined} */
  let session;
  let pageOverflow = '';

  /** @param {HTMLElement} element @param {Partial<CSSStyleDeclaration>} style */
  const dress = (element, style) => void Object.assign(element.style, style);

  function frameMade() {
    const frame = document.createElement('iframe');
    frame.title = TITLES.id;
    frame.allow = 'clipboard-write';
    dress(frame, { border: '0', background: 'Canvas' });
    return frame;
  }

  function fitPopup() {
    dress(
      popup,
      phone.matches
        ? {
            width: '100%',
            height: '100%',
            borderRadius: '0',
            boxShadow: 'none',
            inset: '0',
            transform: 'none',
          }
        : {
            width: '420px',
            height: 'min(720px, calc(100% - 32px))',
            borderRadius: '16px',
            boxShadow: '0 16px 48px rgb(0 0 0 / 35%)',
            inset: '50% auto auto 50%',
            transform: 'translate(-50%, -50%)',
          },
    );
  }

  /** A fresh frame each time: the steps of the last payment leave the browser's history with the old one. */
  function prepare() {
    popup?.remove();
    popup = frameMade();
    popup.id = 'snap-midtrans';
    popup.name = `popup_${Date.now()}`;
    dress(popup, { position: 'absolute' });
    fitPopup();
    overlay.append(popup);
  }

  function install() {
    dress(overlay, {
      position: 'fixed',
      inset: '0',
      width: '100%',
      height: '100%',
      maxWidth: 'none',
      maxHeight: 'none',
      margin: '0',
      padding: '0',
      border: '0',
      overflow: 'hidden',
      background: 'rgb(10 20 20 / 55%)',
      pointerEvents: 'auto',
    });
    prepare();
    document.body.append(overlay);
  }

  function open() {
    if (overlay.open) return;
    pageOverflow = document.documentElement.style.overflow;
    document.documentElement.style.overflow = 'hidden';
    overlay.showModal();
  }

  function close() {
    overlay.close();
    document.documentElement.style.overflow = pageOverflow;
    prepare();
  }

  /** Shows a page in a frame. @param {HTMLIFrameElement} frame @param {string} path @param {Options} options */
  function load(frame, path, { language = 'id', autoCloseDelay }) {
    const url = new URL(`/snap/v4/popup${path}`, home);
    url.searchParams.set('origin_host', location.origin);
    if (clientKey) url.searchParams.set('client_key', clientKey);
    url.searchParams.set('language', language);
    if (autoCloseDelay !== undefined) url.searchParams.set('close_after', String(autoCloseDelay));
    frame.title = TITLES[language];
    if (frame === popup) overlay.setAttribute('aria-label', TITLES[language]);
    frame.src = url.href;
  }

  /** @param {string} name @param {unknown} token */
  function demand(name, token) {
    if (session && !session.empty)
      throw new Error(`snap.${name} is not allowed in this state: a payment page is already open`);
    if (typeof token !== 'string' || token === '')
      throw new Error(`snap.${name} needs the token of a transaction`);
    return `/${encodeURIComponent(token)}`;
  }

  function finish() {
    const ended = session;
    if (!ended) return;
    session = undefined;
    ended.remove();
    const { event, result = {} } = ended.outcome;
    const { onSuccess, onPending, onError, onClose } = ended.options;
    if (event === 'success') onSuccess?.(result);
    if (event === 'pending') onPending?.(result);
    if (event === 'error') onError?.(result);
    if (event === 'close') onClose?.();
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (!session || origin !== home || source !== session.frame.contentWindow) return;
    if (data?.sandbox !== 'ready' && data?.sandbox !== 'leave') return;
    session.outcome = data.outcome;
    if (data.sandbox === 'leave') finish();
  });
  phone.addEventListener('change', fitPopup);
  overlay.addEventListener('cancel', (event) => {
    event.preventDefault();
    finish();
  });

  if (document.body) install();
  else addEventListener('DOMContentLoaded', install);

  Object.assign(window, {
    snap: {
      /** @param {string} token @param {Options} [options] */
      pay(token, options = {}) {
        const path = demand('pay', token);
        session = { frame: popup, options, outcome: { event: 'close' }, remove: close };
        load(popup, path, options);
        open();
        popup.focus();
      },

      /** @param {string} token @param {Options} [options] */
      embed(token, options = {}) {
        const path = demand('embed', token);
        const place = document.getElementById(options.embedId ?? '');
        if (!place) throw new Error('snap.embed needs embedId, the id of an element of this page');
        session?.remove();
        const frame = frameMade();
        dress(frame, { width: '100%', minWidth: '320px', height: '100%', minHeight: '560px' });
        session = { frame, options, outcome: { event: 'close' }, remove: () => frame.remove() };
        load(frame, path, options);
        place.append(frame);
      },

      /** The empty popup, while the shop still fetches the token. */
      show() {
        if (session) return;
        session = { frame: popup, options: {}, outcome: { event: 'close' }, remove: close, empty: true };
        load(popup, '', {});
        open();
      },

      /** Takes the page away without calling anybody. */
      hide() {
        const ended = session;
        session = undefined;
        ended?.remove();
      },
    },
  });
})();
