import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { ClockModule } from './clock/clock.module.js';
import { type ConfigClass, ConfigModule } from './config/config.module.js';
import { CryptoModule } from './crypto/crypto.module.js';
import type { Entities } from './database/data-source.js';
import { DatabaseModule } from './database/database.module.js';
import { ListsModule } from './lists/lists.module.js';
import { LoggingModule } from './logging/logging.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { QueueModule } from './queue/queue.module.js';
import { RedisModule } from './redis/redis.module.js';
import { SecurityModule } from './security/security.module.js';
import { SettingsModule } from './settings/settings.module.js';

/** What every process stands on, whatever its door. */
@Module({})
export class PlatformModule {
  static forRoot(
    settings: readonly ConfigClass[],
    entities: Entities,
    environment: NodeJS.ProcessEnv,
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.forRoot(settings, environment),
        LoggingModule,
        ClockModule,
        CryptoModule,
        DatabaseModule.forRoot(entities),
        RedisModule,
        QueueModule,
        SecurityModule,
        MetricsModule,
        AuditModule,
        ListsModule,
        SettingsModule,
      ],
    };
  }
}
