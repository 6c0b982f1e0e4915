import { defineFeature } from '../../shell/feature.js';

export const moneyHealth = defineFeature({
  name: 'moneyHealth',
  routes: [
    {
      path: '/money-health',
      name: 'money-health',
      component: () => import('./MoneyHealthPage.vue'),
      meta: { title: 'moneyHealth.title' },
    },
  ],
  entry: {
    label: 'rail.moneyHealth',
    icon: 'i-lucide-shield-check',
    to: '/money-health',
    group: 'rail.sales',
    roles: ['owner', 'finance'],
  },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
