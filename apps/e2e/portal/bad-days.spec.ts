import {
  BROKEN,
  CROWDED,
  DOWN,
  FOREIGN,
  holdScripts,
  REQUEST_ID,
  SESSION_ENDED,
  WAIT_SECONDS,
} from '../support/bad-days.js';
import { pagesWhere, PORTAL_PAGES } from '../support/portal-pages.js';
import { expect, test, type Tab } from '../support/visit.js';

async function copiesTheCode({ page, notice }: Tab): Promise<void> {
  await notice.copy.click();
  await expect(notice.copy).toHaveText('Tersalin');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(REQUEST_ID);
}

async function makesOneWait({ page, notice }: Tab): Promise<void> {
  await expect(notice.retry).toHaveText(/\(\d+ dtk\)$/);
  await expect(notice.retry).toBeDisabled();
  await page.clock.fastForward(WAIT_SECONDS * 1000);
  await expect(notice.retry).toBeEnabled();
}

for (const [whose, ofMembers] of [
  ['everybody', false],
  ['members', true],
] as const)
  test(`pages of ${whose} say what is wrong, and are there when it is over`, async ({ visitor, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const pages = pagesWhere(({ reads, who }) => reads && (who === 'member') === ofMembers);
    await visitor.each(pages, async (tab) => {
      const { api, notice, page } = tab;
      await page.clock.install();
      api.have('slow');
      await tab.load();
      await expect(notice.skeleton).toBeVisible();

      api.have(BROKEN);
      await expect(notice.saying(BROKEN.says)).toBeVisible();
      await expect(notice.saying(REQUEST_ID)).toBeVisible();
      await copiesTheCode(tab);

      api.have(FOREIGN);
      await notice.retry.click();
      await expect(notice.saying(FOREIGN.says)).toBeVisible();

      api.have(CROWDED);
      await notice.retry.click();
      await expect(notice.saying(CROWDED.says)).toBeVisible();
      await makesOneWait(tab);

      api.have(DOWN);
      await notice.retry.click();
      await expect(notice.saying(DOWN.says)).toBeVisible();

      await context.setOffline(true);
      await expect(notice.saying('Tidak ada sambungan internet')).toBeVisible();
      await expect(notice.offline).toBeVisible();
      api.have('good');
      await context.setOffline(false);
      await tab.isThere();
      await expect(notice.all).toHaveCount(0);
      await expect(notice.offline).toBeHidden();
    });
  });

test('another try by hand brings the page, too', async ({ visitor }) => {
  await visitor.each(
    pagesWhere((entry) => entry === PORTAL_PAGES.landing || entry === PORTAL_PAGES.history),
    async (tab) => {
      tab.api.have(FOREIGN);
      await tab.load();
      await expect(tab.notice.saying(FOREIGN.says)).toBeVisible();
      tab.api.have('good');
      await tab.notice.retry.click();
      await tab.isThere();
    },
  );
});

test('pages that need nothing from the API are there without it', async ({ visitor }) => {
  await visitor.each(
    pagesWhere(({ reads }) => !reads),
    async (tab) => {
      tab.api.have(DOWN);
      await tab.open();
    },
  );
});

test('whose session has ended logs in and is back where they were', async ({ visitor }) => {
  await visitor.each(
    pagesWhere(({ who }) => who === 'member'),
    async (tab) => {
      tab.api.have(SESSION_ENDED);
      await tab.load();
      await tab.isShownOut();
      tab.api.have('good');
      await tab.logIn();
      await expect(tab.page).toHaveURL(({ pathname }) => pathname === tab.pathOf(tab.entry));
      await tab.isThere();
    },
  );
});

test('a session that turns out to have ended while its page was being loaded leads to the login', async ({
  visitor,
}) => {
  await visitor.each([['number code', PORTAL_PAGES['number code']]], async (tab) => {
    const { api, page } = tab;
    api.have('slow');
    const rest = await holdScripts(page, () => api.calls.includes('POST /api/auth/refresh'));
    await tab.load();
    await rest.asked;
    const answered = page.waitForResponse('**/api/auth/refresh');
    api.have(SESSION_ENDED);
    await answered;
    rest.release();
    await tab.isShownOut();
  });
});
