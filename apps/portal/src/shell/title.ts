import { onScopeDispose, ref, watchEffect } from 'vue';
import { i18n } from './i18n/index.js';
import { router } from './router.js';

const BRAND = 'TeamAnuBot';
const override = ref<string>();

/** The title of a page whose name depends on its data; nothing yet means the route's own title. */
export function usePageTitle(text: () => string | undefined): void {
  watchEffect(() => {
    override.value = text();
  });
  onScopeDispose(() => {
    override.value = undefined;
  });
}

export function followTitle(): void {
  watchEffect(() => {
    const { title } = router.currentRoute.value.meta;
    const text = override.value ?? (title && i18n.global.t(title));
    document.title = text ? `${text} · ${BRAND}` : BRAND;
  });
}
