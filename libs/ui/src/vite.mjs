// @ts-check
import { fileURLToPath } from 'node:url';
import nuxtUi from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { nuxtUiTheme } from './theme/nuxt-ui.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The Vite configuration that both single-page applications share.
 *
 * Components are imported by name (`@nuxt/ui/components/Button.vue`): what a file uses stands in its head, type
 * checks do not depend on generated declarations, and only what is used is shipped.
 *
 * @param {{ density: 'roomy' | 'dense', base?: string, apiTarget?: string }} options `base`: where the application is
 *   served; `apiTarget`: the API that the development server passes `/api` on to.
 * @returns {import('vite').UserConfig}
 */
export function spa({ density, base = '/', apiTarget = `http://127.0.0.1:${process.env.PORT ?? 3000}` }) {
  return {
    base,
    publicDir: here('../public'),
    plugins: [
      vue(),
      nuxtUi({
        components: false,
        autoImport: false,
        dts: false,
        colorMode: false,
        icon: {
          clientBundle: {
            scan: {
              globInclude: ['src/**/*.{vue,ts}', '../../libs/ui/src/**/*.{vue,ts}'],
              // In place of the default list, whose `.*` would leave out every file here.
              globExclude: ['**/*.spec.ts'],
            },
          },
        },
        ui: nuxtUiTheme(density),
        theme: { colors: ['primary', 'warning', 'error'] },
        // Style sheets of the components in use only.
        experimental: { componentDetection: true },
        scanPackages: ['@teamanubot/ui'],
      }),
    ],
    resolve: {
      alias: [
        // Our own libraries as source. Their `source` condition is not switched on here: other packages have one too.
        { find: /^@teamanubot\/(contracts|phrases)$/, replacement: here('../../$1/src/index.ts') },
        { find: '@teamanubot/contracts/client', replacement: here('../../contracts/src/client.ts') },
        // Icons come out of the bundle only: the build of Iconify that can fetch is left out.
        { find: /^@iconify\/vue$/, replacement: here('./icons/offline.mjs') },
      ],
    },
    // The manifest says what the first page loads; `pnpm check` weighs it.
    build: { assetsInlineLimit: 0, target: 'baseline-widely-available', manifest: true },
    server: { proxy: { '/api': apiTarget } },
  };
}
