import { Module } from '@nestjs/common';
import { ENTITIES } from './entities.js';
import { PlatformModule } from './platform/platform.module.js';
import { SETTINGS } from './settings.js';

/** The worker process. */
@Module({
  imports: [PlatformModule.forRoot(SETTINGS, ENTITIES)],
})
export class WorkerModule {}
