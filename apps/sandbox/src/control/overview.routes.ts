import type { FastifyInstance } from 'fastify';
import { sendPage } from '../platform/page.js';
import { sitePage } from '../platform/site.js';
import type { ClockControl } from './clock-control.js';
import type { Control } from './control.js';
import { overviewView } from './overview.view.js';

export function overviewRoutes(control: Control, clock: ClockControl) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/', async (_request, reply) => {
      const view = overviewView({
        orders: control.orders(),
        faults: control.faults(),
        faultsOf: (orderId) => control.faults(orderId),
        clock: clock.view(),
      });
      return sendPage(reply, sitePage('Ringkasan', '/', 'overview', view));
    });
  };
}
