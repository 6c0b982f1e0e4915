import { defineFeature } from '../../shell/feature.js';

export const queues = defineFeature({
  name: 'queues',
  routes: [
    {
      path: '/queues',
      name: 'queues',
      component: () => import('./QueuesPage.vue'),
      meta: { title: 'queues.title' },
    },
  ],
  entry: { label: 'rail.queues', icon: 'i-lucide-list-checks', to: '/queues', group: 'rail.system' },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
