import { defineFeature } from '../../shell/feature.js';

export const settings = defineFeature({
  name: 'settings',
  routes: [
    {
      path: '/settings',
      name: 'settings',
      component: () => import('./SettingsPage.vue'),
      meta: { title: 'settings.title' },
    },
  ],
  entry: {
    label: 'rail.settings',
    icon: 'i-lucide-settings',
    to: '/settings',
    group: 'rail.system',
    roles: ['owner'],
  },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
