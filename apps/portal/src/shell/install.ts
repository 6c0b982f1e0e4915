import { VueQueryPlugin } from '@tanstack/vue-query';
import { installUi } from '@teamanubot/ui';
import { createPinia } from 'pinia';
import type { App } from 'vue';
import { i18n } from './i18n/index.js';
import { queryOptions } from './query.js';
import { followLanguage, followSession, router } from './router.js';
import { rememberLanguage } from './session/account-language.js';
import { refreshSession } from './session/refresh.js';
import { useSession } from './session/session.store.js';
import { followTheme } from '@teamanubot/ui/shell';

/** The shell's parts, in the order in which they need each other. */
export async function installShell(app: App): Promise<void> {
  installUi(app);
  app.use(createPinia());
  app.use(VueQueryPlugin, queryOptions);
  app.use(i18n);
  followTheme();
  followSession();
  rememberLanguage();
  await followLanguage();
  app.use(router);
  if (useSession().state === 'unknown') void refreshSession().catch(() => undefined);
}
