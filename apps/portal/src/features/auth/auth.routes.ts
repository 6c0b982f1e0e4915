import { defineFeature } from '../../shell/feature.js';

export const auth = defineFeature({
  name: 'auth',
  routes: [
    {
      path: '/login',
      name: 'login',
      component: () => import('./LoginPage.vue'),
      meta: { title: 'auth.login.title', guests: true },
    },
    {
      path: '/register',
      name: 'register',
      component: () => import('./RegisterPage.vue'),
      meta: { title: 'auth.register.title', guests: true },
    },
    {
      path: '/register/verify',
      name: 'verify',
      component: () => import('./VerifyPage.vue'),
      meta: { title: 'auth.verify.title', guests: true },
    },
    {
      path: '/forgot',
      name: 'forgot',
      component: () => import('./ForgotPage.vue'),
      meta: { title: 'auth.forgot.title' },
    },
    {
      path: '/forgot/code',
      name: 'reset',
      component: () => import('./ResetPage.vue'),
      meta: { title: 'auth.reset.title' },
    },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
