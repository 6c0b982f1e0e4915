import { expect, it } from '@jest/globals';
import { httpPipeline } from '../test/support/http-pipeline.js';
import { MidtransConfig } from './integrations/midtrans/midtrans.config.js';
import { OrderExpiry } from './modules/payment/application/order-expiry.service.js';
import { PaymentConfig } from './modules/payment/payment.config.js';
import { EnvReader } from './platform/config/env.js';
import { OperatorSettings } from './platform/settings/operator-settings.js';
import { PublicSettingsController } from './public-settings.controller.js';

it('GET /api/config tells the pages what they need, and no secret', async () => {
  const env = new EnvReader({
    MIDTRANS_SERVER_KEY: 'SB-Mid-server-secret',
    MIDTRANS_CLIENT_KEY: 'SB-Mid-client-open',
    MIDTRANS_SNAP_URL: 'http://127.0.0.1:3001/',
    ORDER_EXPIRY_MINUTES: '30',
  });
  const nothingSet = new OperatorSettings({ all: () => Promise.resolve([]) } as never);
  const app = await httpPipeline(
    [PublicSettingsController],
    [
      { provide: MidtransConfig, useValue: new MidtransConfig(env) },
      { provide: OrderExpiry, useValue: new OrderExpiry(new PaymentConfig(env), nothingSet) },
    ],
  );
  const answer = await app.inject({ url: '/api/config' });
  expect(answer.json()).toEqual({
    success: true,
    message: 'Settings retrieved successfully.',
    data: {
      app_name: 'TeamAnuBot',
      midtrans_client_key: 'SB-Mid-client-open',
      snap_js_url: 'http://127.0.0.1:3001/snap/snap.js',
      languages: ['id', 'en'],
      order_expiry_minutes: 30,
      flags: { payments_simulated: true },
    },
  });
  await app.close();
});
