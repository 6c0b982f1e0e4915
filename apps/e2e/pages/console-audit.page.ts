import type { Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

/** Who changed what: the list, and one change field by field. */
export class ConsoleAudit extends ConsoleList {
  before(field: string): Locator {
    return this.change(field).getByRole('deletion');
  }

  after(field: string): Locator {
    return this.change(field).getByRole('insertion');
  }

  private change(field: string): Locator {
    const name = this.page.getByRole('term').filter({ hasText: new RegExp(`^${field}$`) });
    return this.panel.locator('dl > div').filter({ has: name });
  }
}
