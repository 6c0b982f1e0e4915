import { defineFeature } from '../../shell/feature.js';

export const messages = defineFeature({
  name: 'messages',
  routes: [
    {
      path: '/messages',
      name: 'messages',
      component: () => import('./MessagesPage.vue'),
      meta: { title: 'messages.title' },
      children: [{ path: ':id', name: 'message', component: () => import('./MessagePanel.vue') }],
    },
    {
      path: '/templates/:kind?',
      name: 'templates',
      component: () => import('./TemplatesPage.vue'),
      meta: { title: 'messages.templates' },
    },
  ],
  entries: [
    { label: 'rail.messageLog', icon: 'i-lucide-message-circle', to: '/messages', group: 'rail.messages' },
    { label: 'rail.templates', icon: 'i-lucide-file-text', to: '/templates', group: 'rail.messages' },
  ],
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
