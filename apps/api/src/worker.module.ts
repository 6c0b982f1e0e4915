import { type DynamicModule, Module } from '@nestjs/common';
import { ENTITIES } from './entities.js';
import { INVARIANTS } from './invariants.js';
import { WhatsappWorkerModule } from './integrations/whatsapp/whatsapp.worker.module.js';
import { AdminWorkerModule } from './modules/admin/admin.worker.module.js';
import { PaymentWorkerModule } from './modules/payment/payment.worker.module.js';
import { SubscriptionWorkerModule } from './modules/subscription/subscription.worker.module.js';
import { InvariantsModule } from './platform/invariants/invariants.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { SETTINGS } from './settings.js';

/** The worker process. */
@Module({})
export class WorkerModule {
  static from(environment: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(SETTINGS, ENTITIES, environment),
        InvariantsModule.forWorker(INVARIANTS),
        WhatsappWorkerModule,
        PaymentWorkerModule,
        SubscriptionWorkerModule,
        AdminWorkerModule,
      ],
    };
  }
}
