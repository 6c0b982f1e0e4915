import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APP_GUARD } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../../test/support/http-pipeline.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import type { Audience } from '../../../platform/security/principal.js';
import { AdminTokenStrategy, PortalTokenStrategy } from '../../auth/access-token.strategies.js';
import { AccessTokens } from '../../auth/access-tokens.js';
import { AccessGuard } from '../../auth/access.guard.js';
import { ApiTokenGuard } from '../../auth/api-token.guard.js';
import { EndedSessions } from '../../auth/ended-sessions.js';
import { UserRepository } from '../../auth/user.repository.js';
import { OverviewController } from './overview.controller.js';
import { Overview, type OverviewView } from './overview.service.js';

const ENDED_SESSION = 'ended';
const AT = new Date('2026-12-24T07:05:00.000Z');

const VIEW: OverviewView = {
  asOf: AT,
  counts: {
    activeRentals: '12',
    endingRentals: '3',
    openOrders: '2',
    newCustomers: '4',
    ordersInReview: '1',
    failedMessages: '1',
  },
  revenue: { week: '150000.00', month: '1250000.00' },
  inReview: [],
  failedMessages: [
    { id: '9', number: '6281234567890', template: 'invoice', error: 'Gateway answered 500', failedAt: AT },
  ],
  newestOrders: [
    {
      orderId: 'TAB-1',
      createdAt: AT,
      customerName: 'Sari',
      productName: 'Self-bot Bulanan',
      amount: '50000.00',
      state: 'review',
      reviewReason: 'paid_twice',
    },
  ],
};

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await httpPipeline(
    [OverviewController],
    [
      AccessTokens,
      KeyRing,
      PortalTokenStrategy,
      AdminTokenStrategy,
      { provide: JwtService, useValue: new JwtService({}) },
      { provide: EndedSessions, useValue: { has: (id: string) => Promise.resolve(id === ENDED_SESSION) } },
      {
        provide: UserRepository,
        useValue: { findById: () => Promise.resolve({ isActive: true, role: 'viewer' }) },
      },
      { provide: ApiTokenGuard, useValue: {} },
      { provide: Overview, useValue: { now: () => Promise.resolve(VIEW) } },
    ],
    { provide: APP_GUARD, useClass: AccessGuard },
  );
});
afterAll(() => app.close());

async function ask(audience?: Audience, sessionId = 'open') {
  const token = audience && (await app.get(AccessTokens).issue({ audience, subjectId: 1, sessionId }));
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  return app.inject({ url: '/api/admin/overview', headers });
}

describe('GET /api/admin/overview', () => {
  it('shows an administrator how the business stands, phone numbers masked', async () => {
    const answer = await ask('admin');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      success: true,
      message: 'Overview retrieved successfully.',
      data: {
        as_of: AT.toISOString(),
        figures: {
          active_rentals: 12,
          ending_rentals: 3,
          open_orders: 2,
          new_customers: 4,
          revenue_week: '150000.00',
          revenue_month: '1250000.00',
        },
        attention: {
          orders_in_review: 1,
          failed_messages: 1,
          newest_in_review: [],
          newest_failed_messages: [
            {
              id: 9,
              number: '+62812*****890',
              template: 'invoice',
              error: 'Gateway answered 500',
              failed_at: AT.toISOString(),
            },
          ],
        },
        newest_orders: [
          {
            order_id: 'TAB-1',
            created_at: AT.toISOString(),
            customer_name: 'Sari',
            product_name: 'Self-bot Bulanan',
            amount: '50000.00',
            state: 'review',
            review_reason: 'paid_twice',
          },
        ],
      },
    });
  });

  it.each([
    ['nobody', undefined, 'open', 'unauthenticated'],
    ['a customer', 'portal', 'open', 'unauthenticated'],
    ['an administrator who has logged out', 'admin', ENDED_SESSION, 'session_ended'],
  ] as const)('refuses %s', async (_, audience, session, code) => {
    const answer = await ask(audience, session);
    expect([answer.statusCode, answer.json()]).toEqual([401, expect.objectContaining({ code })]);
  });
});
