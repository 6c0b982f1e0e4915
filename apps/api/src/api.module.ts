import { Module } from '@nestjs/common';
import { ENTITIES } from './entities.js';
import { HealthModule } from './platform/health/health.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { SETTINGS } from './settings.js';

/** The HTTP process. */
@Module({
  imports: [PlatformModule.forRoot(SETTINGS, ENTITIES), HealthModule],
})
export class ApiModule {}
