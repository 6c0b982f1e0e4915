// @ts-check
/** The sandbox's own pages: regions that keep themselves fresh, and controls that call the control API. */

const REFRESH_MS = 2000;

/** @returns {HTMLElement[]} */
const liveRegions = () =>
  [...document.querySelectorAll('[data-live]')].filter((region) => region instanceof HTMLElement);

/** Somebody is choosing or typing there; what is under their fingers stays. @param {HTMLElement} region */
const isBusy = (region) =>
  document.activeElement instanceof HTMLElement &&
  document.activeElement.matches('select, input') &&
  region.contains(document.activeElement);

/** Takes over what is new, and leaves open, focused and scrolled what was so. @param {HTMLElement} region @param {Element} fresh */
function renew(region, fresh) {
  if (region.dataset.seen === fresh.innerHTML || isBusy(region)) return;
  region.dataset.seen = fresh.innerHTML;
  const open = [...region.querySelectorAll('details[open]')].map(({ id }) => id);
  const focused = document.activeElement?.getAttribute('data-call');
  const atEnd = region.scrollHeight - region.scrollTop - region.clientHeight < 40;
  region.replaceChildren(...fresh.childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  const again = focused && region.querySelector(`[data-call="${CSS.escape(focused)}"]`);
  if (again instanceof HTMLElement) again.focus();
  if (atEnd && 'follow' in region.dataset) region.scrollTop = region.scrollHeight;
}

async function refresh() {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const region of liveRegions()) {
    const fresh = page.getElementById(region.id);
    if (fresh) renew(region, fresh);
  }
}

/** @param {string} method @param {string} url @param {string} [body] JSON */
async function call(method, url, body) {
  const json = body ? { headers: { 'Content-Type': 'application/json' }, body } : {};
  const answer = await fetch(url, { method, ...json });
  const said = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) alert(said.error);
  else report(said);
}

/** What was answered to something that shows nowhere else on the page. @param {{ body?: { order_id?: string }, status?: number | null, released?: number }} said */
function report({ body, status, released }) {
  const place = document.getElementById('said');
  if (!place) return;
  place.textContent = '';
  if (body?.order_id) place.textContent = `Notifikasi ${body.order_id}: ${status ?? 'tanpa jawaban'}`;
  if (released !== undefined) place.textContent = `${released} notifikasi dilepaskan`;
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element && target.closest('[data-call]');
  if (!(button instanceof HTMLElement)) return;
  const [method = '', url = ''] = (button.dataset.call ?? '').split(' ');
  await call(method, url, button.dataset.body);
  if (method === 'DELETE') location.reload();
  else await refresh();
});

document.addEventListener('change', async ({ target }) => {
  if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
  const { fault, speed, url = '' } = target.dataset;
  const value = target instanceof HTMLInputElement ? Number(target.value) : target.value;
  if (fault) {
    await call('PUT', url, JSON.stringify({ [fault]: value }));
    target
      .closest('label')
      ?.classList.toggle('set', target instanceof HTMLSelectElement ? target.selectedIndex > 0 : value !== 0);
  }
  if (speed !== undefined)
    await call('PUT', '/control/clock', JSON.stringify({ retry_speed: Number(value) }));
});

document.addEventListener('DOMContentLoaded', () => {
  for (const region of liveRegions()) {
    region.dataset.seen = region.innerHTML;
    if ('follow' in region.dataset) region.scrollTop = region.scrollHeight;
  }
  setInterval(() => void refresh().catch(() => undefined), REFRESH_MS);
});
