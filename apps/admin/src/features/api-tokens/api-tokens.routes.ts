import { defineFeature } from '../../shell/feature.js';

export const apiTokens = defineFeature({
  name: 'api-tokens',
  routes: [
    {
      path: '/api-tokens',
      name: 'api-tokens',
      component: () => import('./ApiTokensPage.vue'),
      meta: { title: 'api-tokens.title' },
      children: [{ path: ':id', name: 'api-token', component: () => import('./ApiTokenPanel.vue') }],
    },
  ],
  entry: {
    label: 'rail.tokens',
    icon: 'i-lucide-key-round',
    to: '/api-tokens',
    group: 'rail.system',
    roles: ['owner'],
  },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
