import { watchEffect } from 'vue';
import { i18n } from './i18n/index.js';
import { router } from './router.js';

const BRAND = 'TeamAnuBot';

export function followTitle(): void {
  watchEffect(() => {
    const { title } = router.currentRoute.value.meta;
    document.title = title ? `${i18n.global.t(title)} · ${BRAND}` : BRAND;
  });
}
