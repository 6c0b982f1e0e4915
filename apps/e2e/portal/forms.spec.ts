import { BROKEN, CROWDED, DOWN, REQUEST_ID, SESSION_ENDED, WAIT_SECONDS } from '../support/bad-days.js';
import { PORTAL_FORMS, PortalForm, type FormEntry } from '../support/portal-forms.js';
import { PORTAL_PAGES, type PageEntry } from '../support/portal-pages.js';
import { expect, test, type Tab, type Visitor } from '../support/visit.js';

/** Every form of whom it is for, filled in while the API is slow, so that nothing is sent unseen. */
function eachForm(visitor: Visitor, deed: (tab: Tab, form: PortalForm) => Promise<void>, member?: true) {
  const forms = PORTAL_FORMS.filter(({ page }) => !member || PORTAL_PAGES[page].who === 'member');
  const entryOf = new Map<PageEntry, FormEntry>();
  const pages = forms.map((form): [string, PageEntry] => {
    const page = { ...PORTAL_PAGES[form.page] };
    entryOf.set(page, form);
    return [form.page, page];
  });
  return visitor.each(pages, async (tab) => {
    const form = new PortalForm(tab.page, entryOf.get(tab.entry) as FormEntry);
    await tab.page.clock.install();
    await tab.open();
    await expect(form.submit).toBeVisible();
    tab.api.have('slow');
    await form.type();
    await deed(tab, form);
  });
}

async function keepsWhatWasTyped(form: PortalForm, labels = Object.keys(form.entry.typed)): Promise<void> {
  for (const label of labels) await expect(form.field(label)).toHaveValue(form.entry.typed[label] ?? '');
}

const sent = ({ api }: Tab, { entry }: PortalForm) =>
  api.calls.filter((call) => entry.call.test(call)).length;

test('a form is sent once however often it is pressed, says what is wrong, and keeps what was typed', async ({
  visitor,
  context,
}) => {
  await eachForm(visitor, async (tab, form) => {
    const { api, notice, page } = tab;
    await form.sendTwice();
    await expect.poll(() => sent(tab, form)).toBe(1);
    api.have(DOWN);
    await expect(notice.saying(DOWN.says)).toBeVisible();
    await keepsWhatWasTyped(form);
    expect(sent(tab, form), 'sent once').toBe(1);

    api.have(BROKEN);
    await form.submit.click();
    await expect(notice.saying(BROKEN.says)).toBeVisible();
    await expect(notice.saying(REQUEST_ID)).toBeVisible();
    await expect(notice.copy).toBeVisible();

    await context.setOffline(true);
    api.have(DOWN);
    await form.submit.click();
    await expect(notice.saying('Tidak ada sambungan internet')).toBeVisible();
    await context.setOffline(false);
    await expect(notice.saying('Sambungan sudah kembali')).toBeVisible();

    api.have(CROWDED);
    await form.submit.click();
    await expect(notice.saying(CROWDED.says)).toBeVisible();
    await expect(form.patience).toBeDisabled();
    await page.clock.fastForward(WAIT_SECONDS * 1000);
    await expect(form.submit).toBeEnabled();
    await keepsWhatWasTyped(form);
  });
});

test('a session that ends while a form is sent is renewed by a login, and what was typed is there again', async ({
  visitor,
}) => {
  await eachForm(
    visitor,
    async (tab, form) => {
      const { secret = [], eager } = form.entry;
      if (!eager) await form.submit.click();
      tab.api.have(SESSION_ENDED);
      await tab.isShownOut();
      tab.api.have('good');
      await tab.logIn();
      await tab.isThere();
      await keepsWhatWasTyped(
        form,
        Object.keys(form.entry.typed).filter((label) => !secret.includes(label)),
      );
      for (const label of secret) await expect(form.field(label)).toHaveValue('');
    },
    true,
  );
});
