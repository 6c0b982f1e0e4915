import { VueQueryPlugin } from '@tanstack/vue-query';
import { installUi } from '@teamanubot/ui';
import { followTheme } from '@teamanubot/ui/shell';
import { createPinia } from 'pinia';
import type { App } from 'vue';
import { followLanguage, i18n } from './i18n/index.js';
import { queries, queryOptions } from './query.js';
import { leaveWhenSessionEnds, router } from './router.js';
import { forgetOthers } from './session/forget.js';
import { useSession } from './session/session.store.js';
import { followTitle } from './title.js';

/** The shell's parts, in the order in which they need each other. */
export async function installShell(app: App): Promise<void> {
  installUi(app);
  app.use(createPinia());
  app.use(VueQueryPlugin, queryOptions);
  app.use(i18n);
  forgetOthers(() => useSession().user, queries);
  followTheme();
  await followLanguage(() => router.currentRoute.value.meta.feature);
  leaveWhenSessionEnds();
  followTitle();
  app.use(router);
}
