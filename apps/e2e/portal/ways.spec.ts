import { DOWN } from '../support/bad-days.js';
import { pagesWhere, PORTAL_PAGES, type PageEntry } from '../support/portal-pages.js';
import { expect, test, type Tab } from '../support/visit.js';

/** Shows nothing that could be taken for another page. */
const NOWHERE: PageEntry = PORTAL_PAGES.nowhere;

const CHUNKS = '**/assets/*.js';

/** Where Tab goes on from: the heading, or a field that the page has put the focus into. */
const focused = ({ page }: Tab) =>
  page.evaluate(() => {
    const has = document.activeElement;
    return Boolean(has?.matches('main h1') || has?.closest('main form'));
  });

async function isAtNowhere(tab: Tab): Promise<void> {
  await tab.load(NOWHERE);
  await tab.isThere(NOWHERE);
}

test('the focus goes along to the heading of every page, and stays in it when the content comes', async ({
  visitor,
}) => {
  await visitor.each(
    pagesWhere((entry) => entry !== NOWHERE),
    async (tab) => {
      await isAtNowhere(tab);
      await tab.goTo(tab.entry);
      await tab.isThere();
      await expect.poll(() => focused(tab)).toBe(true);
    },
  );
});

test('code that is gone after a deploy: everything is loaded anew, once', async ({ visitor }) => {
  const { login, order, history } = PORTAL_PAGES;
  await visitor.each(Object.entries({ login, order, history }), async (tab) => {
    const { page } = tab;
    await isAtNowhere(tab);
    let loads = 0;
    page.on('request', (request) => (loads += Number(request.isNavigationRequest())));
    await page.route(CHUNKS, (route) =>
      loads === 0 ? route.fulfill({ status: 404, body: '' }) : route.fallback(),
    );
    await tab.goTo(tab.entry);
    await tab.isThere();
    expect(loads).toBe(1);
  });
});

test('code that stays away ends in words, not in a circle', async ({ visitor }) => {
  const tab = await visitor.tab(PORTAL_PAGES.login);
  await isAtNowhere(tab);
  await tab.page.route('**/assets/LoginPage-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await tab.goTo(tab.entry);
  await expect(tab.heading).toHaveText('Halaman ini berhenti bekerja');
});

test('code that a server which is down cannot give is no reason to leave the page', async ({ visitor }) => {
  const tab = await visitor.tab(PORTAL_PAGES.login);
  await isAtNowhere(tab);
  await tab.page.route('**', DOWN.respond);
  await tab.goTo(tab.entry);
  await expect(tab.notice.saying(DOWN.says)).toBeVisible();
  await tab.page.unroute('**', DOWN.respond);
  await tab.notice.retry.click();
  await tab.isThere();
});

test('offline the way to a page waits, what was loaded stays, and it goes on by itself', async ({
  visitor,
  context,
}) => {
  await visitor.each(
    pagesWhere((entry) => entry !== NOWHERE),
    async (tab) => {
      await isAtNowhere(tab);
      await context.setOffline(true);
      await expect(tab.notice.offline).toBeVisible();
      await tab.isThere(NOWHERE);
      await tab.goTo(tab.entry);
      await expect(tab.notice.saying('Tidak ada sambungan internet')).toBeVisible();
      await context.setOffline(false);
      await tab.isThere();
      await expect(tab.notice.offline).toBeHidden();
    },
  );
});
