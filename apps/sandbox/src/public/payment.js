// @ts-check
/**
 * What the payment page does by itself: count down, copy, notice changes, tell the shop, leave. It runs before the page
 * is shown, so that nothing can be pressed that is not listened to.
 */

const POLL_MS = 1500;
const LEAVE_AFTER_S = 3;

/** @param {'ready' | 'leave'} what */
function tellShop(what) {
  const { merchant, outcome = '{}' } = document.body.dataset;
  if (merchant && parent !== window) {
    parent.postMessage({ sandbox: what, outcome: JSON.parse(outcome) }, merchant);
  }
}

const inPopup = () => document.body.dataset.mode === 'popup';

function leave() {
  if (inPopup()) tellShop('leave');
  else /** @type {HTMLElement | null} */ (document.querySelector('a[data-back]'))?.click();
}

/** @param {number} seconds */
const clockFace = (seconds) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

function countDown() {
  const face = document.querySelector('[data-left]');
  if (!(face instanceof HTMLElement)) return;
  const end = Date.now() + Number(face.dataset.left);
  const tick = () => {
    face.textContent = clockFace(Math.max(0, Math.round((end - Date.now()) / 1000)));
  };
  tick();
  setInterval(tick, 1000);
}

function leaveSoon() {
  const note = document.querySelector('[data-leaves]');
  const face = note?.querySelector('[data-seconds]');
  if (!(note instanceof HTMLElement) || !face) return;
  const { closeAfter } = document.body.dataset;
  let left = closeAfter ? Number(closeAfter) : LEAVE_AFTER_S;
  note.hidden = false;
  const tick = () => {
    face.textContent = String(left);
    if (left <= 0) leave();
    else setTimeout(tick, 1000);
    left -= 1;
  };
  tick();
}

/** @param {HTMLElement} button */
async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy ?? '');
  button.textContent = button.dataset.copied ?? '';
}

async function lookAgain() {
  const { version, state, fresh } = document.body.dataset;
  const answer = await fetch(state ?? '', { headers: { Accept: 'application/json' } });
  const now = await answer.json();
  if (now.version !== version) location.replace(fresh ?? '');
}

/** Where a form leads, after it has been sent. @param {HTMLFormElement} form @param {HTMLElement | null} button */
async function destination(form, button) {
  const fields = new URLSearchParams(
    /** @type {any} URLSearchParams takes any pairs of strings */ (new FormData(form, button)),
  );
  if (form.method === 'get') return `${new URL(form.action).pathname}?${fields}`;
  const answer = await fetch(form.action, { method: 'POST', body: fields });
  return answer.url;
}

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  if (target.matches('[data-close]')) leave();
  if (target.matches('[data-copy]')) void copy(target);
  if (inPopup() && target instanceof HTMLAnchorElement && !target.hash) {
    event.preventDefault();
    location.replace(target.href);
  }
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && inPopup()) leave();
});
/** Steps inside the popup are not steps of the shop's history: its back button must lead away from the shop's page. */
document.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if (!inPopup() || !(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  if (form.inert) return;
  form.inert = true;
  try {
    location.replace(await destination(form, submitter));
  } catch {
    form.inert = false;
  }
});

document.addEventListener('DOMContentLoaded', () => {
  if (document.body.dataset.version) setInterval(() => void lookAgain().catch(() => undefined), POLL_MS);
  countDown();
  leaveSoon();
  tellShop('ready');
  document.querySelector('h1')?.focus({ preventScroll: true });
});
