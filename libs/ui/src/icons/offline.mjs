// @ts-check
/**
 * Stands in for `@iconify/vue`, whose usual build looks for unknown icons on the internet. Every icon is in the
 * bundle (see `vite.mjs`), so the build that cannot fetch is enough, and smaller.
 */
import { addIcon as add, Icon } from '@iconify/vue/offline';

/**
 * Nuxt UI registers `lucide:check` and asks for `lucide-check`; the offline build takes names literally.
 *
 * @param {string} name
 * @param {import('@iconify/vue/offline').IconifyIcon} data
 */
export function addIcon(name, data) {
  add(name, data);
  add(name.replace(':', '-'), data);
}

export const iconLoaded = () => true;
export { Icon };
