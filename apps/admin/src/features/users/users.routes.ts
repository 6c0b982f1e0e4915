import { defineFeature } from '../../shell/feature.js';

export const users = defineFeature({
  name: 'users',
  routes: [
    {
      path: '/users',
      name: 'users',
      component: () => import('./UsersPage.vue'),
      meta: { title: 'users.title' },
      children: [{ path: ':id', name: 'user', component: () => import('./UserPanel.vue') }],
    },
  ],
  entry: {
    label: 'rail.users',
    icon: 'i-lucide-shield',
    to: '/users',
    group: 'rail.system',
    roles: ['owner'],
  },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
