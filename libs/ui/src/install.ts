import icons from '@nuxt/ui/runtime/vue/plugins/icons.js';
import type { App } from 'vue';
import './theme/fonts.css';

/**
 * What Nuxt UI needs at run time. Its own plugin would also write the palette into the page by script; ours is
 * plain CSS (`theme/tokens.css`), which is there before any script and passes a strict style policy.
 */
export function installUi(app: App): void {
  app.use(icons);
}
