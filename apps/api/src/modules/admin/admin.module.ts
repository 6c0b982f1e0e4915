import { Module } from '@nestjs/common';
import { OverviewController } from './overview.controller.js';
import { OverviewRepository } from './overview.repository.js';
import { Overview } from './overview.service.js';

/** The console's side of the API; who may log in to it is decided by auth. */
@Module({
  controllers: [OverviewController],
  providers: [Overview, OverviewRepository],
})
export class AdminModule {}
