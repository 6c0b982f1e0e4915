import { defineFeature } from '../../shell/feature.js';

export const akuns = defineFeature({
  name: 'akuns',
  routes: [
    {
      path: '/akuns',
      name: 'akuns',
      component: () => import('./AkunsPage.vue'),
      meta: { title: 'akuns.title' },
      children: [{ path: ':id', name: 'akun', component: () => import('./AkunPanel.vue') }],
    },
  ],
  entry: { label: 'rail.akuns', icon: 'i-lucide-users', to: '/akuns', group: 'rail.customers' },
  search: () => import('./akuns.search.js'),
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
