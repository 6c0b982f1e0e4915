import { defineFeature } from '../../shell/feature.js';

export const account = defineFeature({
  name: 'account',
  routes: [
    {
      path: '/account',
      name: 'account',
      component: () => import('./AccountPage.vue'),
      meta: { title: 'account.title', members: true },
    },
    {
      path: '/account/email',
      name: 'account-email',
      component: () => import('./EmailPage.vue'),
      meta: { title: 'account.email.title', members: true },
    },
    {
      path: '/account/password',
      name: 'account-password',
      component: () => import('./PasswordPage.vue'),
      meta: { title: 'account.password.title', members: true },
    },
    {
      path: '/account/whatsapp',
      name: 'account-whatsapp',
      component: () => import('./NumberPage.vue'),
      meta: { title: 'account.number.title', members: true },
    },
    {
      path: '/account/whatsapp/code',
      name: 'account-whatsapp-code',
      component: () => import('./NumberCodePage.vue'),
      meta: { title: 'account.number.title', members: true },
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
