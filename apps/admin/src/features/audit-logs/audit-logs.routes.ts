import { defineFeature } from '../../shell/feature.js';

export const auditLogs = defineFeature({
  name: 'audit-logs',
  routes: [
    {
      path: '/audit-logs',
      name: 'audit-logs',
      component: () => import('./AuditLogsPage.vue'),
      meta: { title: 'audit-logs.title' },
      children: [{ path: ':id', name: 'audit-log', component: () => import('./AuditLogPanel.vue') }],
    },
  ],
  entry: {
    label: 'rail.audit',
    icon: 'i-lucide-history',
    to: '/audit-logs',
    group: 'rail.system',
    roles: ['owner'],
  },
  texts: { id: () => import('./texts/id.js'), en: () => import('./texts/en.js') },
});
