import { type DynamicModule, Module } from '@nestjs/common';
import { ENTITIES } from './entities.js';
import { INVARIANTS } from './invariants.js';
import { AdminModule } from './modules/admin/admin.module.js';
import { AuthModule } from './modules/auth/auth.module.js';
import { CatalogModule } from './modules/catalog/catalog.module.js';
import { InternalApiModule } from './modules/internal-api/internal-api.module.js';
import { PaymentModule } from './modules/payment/payment.module.js';
import { SubscriptionModule } from './modules/subscription/subscription.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { InvariantsModule } from './platform/invariants/invariants.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PublicSettingsController } from './public-settings.controller.js';
import { SETTINGS } from './settings.js';

/** The HTTP process. */
@Module({})
export class ApiModule {
  static from(environment: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: ApiModule,
      controllers: [PublicSettingsController],
      imports: [
        PlatformModule.forRoot(SETTINGS, ENTITIES, environment),
        InvariantsModule.forRoot(INVARIANTS),
        HealthModule,
        AuthModule,
        CatalogModule,
        PaymentModule,
        SubscriptionModule,
        AdminModule,
        InternalApiModule,
      ],
    };
  }
}
