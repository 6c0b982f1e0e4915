import { useEventListener } from '@vueuse/core';
import { useI18n } from 'vue-i18n';
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router';

/** Asks before what was typed is left behind: on the way to another page or row, or out of the console. */
export function useLeaveGuard(isDirty: () => boolean): void {
  const { t } = useI18n({ useScope: 'global' });
  // Search, order and filters of the list beside it change the same address.
  const mayLeave = (to: RouteLocationNormalized, from: RouteLocationNormalized) =>
    to.path === from.path || to.meta.guests || !isDirty() || confirm(t('form.leave'));

  onBeforeRouteLeave(mayLeave);
  onBeforeRouteUpdate(mayLeave);
  useEventListener(window, 'beforeunload', (event) => {
    if (isDirty()) event.preventDefault();
  });
}
