import type { BrowserContext, Locator, Page } from '@playwright/test';
import { Notice } from '../pages/notice.js';
import { answerJson, ApiOfTab, SESSION_ENDED } from './bad-days.js';
import { expect, test as journey } from './journey.js';
import { answerWithLongNames } from './long-names.js';
import { aMember, type Member } from './member.js';
import type { PageEntry, PageName } from './portal-pages.js';
import { stack } from './stack.js';

/** Something looked at in a tab of its own, as a visitor or as the demo customer. */
export class Tab {
  readonly notice: Notice;

  constructor(
    readonly page: Page,
    readonly api: ApiOfTab,
    readonly entry: PageEntry,
    private readonly member: Member,
  ) {
    this.notice = new Notice(page);
  }

  get heading(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 1 });
  }

  pathOf({ path }: PageEntry): string {
    return typeof path === 'string' ? path : path(this.member.world);
  }

  /** As from a link in a message. */
  async load(entry = this.entry): Promise<void> {
    await this.page.goto(this.pathOf(entry), { waitUntil: 'commit' });
  }

  /** Without loading anything anew, as links within the portal do. */
  async goTo(entry: PageEntry): Promise<void> {
    await this.page.evaluate((path) => {
      history.pushState({}, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, this.pathOf(entry));
  }

  async isThere(entry = this.entry): Promise<void> {
    await expect(entry.proof(this.page)).toBeVisible();
  }

  async open(): Promise<void> {
    await this.load();
    await this.isThere();
  }

  async takeLongNames(): Promise<void> {
    await answerWithLongNames(this.page, () => this.member.grant());
  }

  /** To the login page, which is told why; the page that was open may have said it before. */
  async isShownOut(): Promise<void> {
    await expect(this.page).toHaveURL(({ pathname }) => pathname === '/login');
    await expect(this.page.getByText(SESSION_ENDED.says)).toBeVisible();
  }

  /** Logs in on the login page that is open; the API grants the member's session. */
  async logIn(): Promise<void> {
    await this.page.route('**/api/auth/login', async (route) =>
      answerJson(route, 200, { data: await this.member.grant() }),
    );
    await this.page.getByLabel('Email', { exact: true }).fill(stack.customer.email);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(stack.customer.password);
    await this.page.getByRole('main').getByRole('button', { name: 'Masuk' }).click();
  }
}

/** Opens tabs, each prepared for its page. A member's refresh answers from memory: many pages may not use up its limit. */
export class Visitor {
  constructor(
    private readonly context: BrowserContext,
    private readonly member: Member,
  ) {}

  /** Every page is looked at, also when one fails; the failures name their pages. */
  async each(
    pages: readonly [string, PageEntry][],
    deed: (tab: Tab, name: PageName) => Promise<void>,
  ): Promise<void> {
    for (const [name, entry] of pages)
      await journey.step(name, async () => {
        const tab = await this.tab(entry);
        await deed(tab, name as PageName).catch((error: Error) => expect.soft(error.message, name).toBe(''));
        await tab.page.close();
      });
  }

  async tab(entry: PageEntry): Promise<Tab> {
    const page = await this.context.newPage();
    const { member } = this;
    await page.addInitScript((member) => {
      localStorage.setItem('anu.locale', 'id');
      if (member) localStorage.setItem('anu.session', '1');
      else localStorage.removeItem('anu.session');
    }, entry.who === 'member');
    if (entry.who === 'member')
      await page.route('**/api/auth/refresh', async (route) =>
        answerJson(route, 200, { data: await member.grant() }),
      );
    for (const [pattern, data] of Object.entries(entry.answers ?? {}))
      await page.route(pattern, (route) => answerJson(route, 200, data));
    const kept = Object.entries(entry.tab ?? {}).map(([key, make]) => [key, JSON.stringify(make())] as const);
    await page.addInitScript((items) => {
      for (const [key, value] of items) sessionStorage.setItem(key, value);
    }, kept);
    return new Tab(page, await ApiOfTab.of(page), entry, member);
  }
}

export const test = journey.extend<{ visitor: Visitor }, { member: Member }>({
  member: [
    async ({}, use) => {
      await use(await aMember());
    },
    { scope: 'worker' },
  ],
  visitor: async ({ context, member, secrets }, use) => {
    secrets.keep(member.world.renewalToken, stack.customer.password);
    await use(new Visitor(context, member));
  },
});

export { expect };
