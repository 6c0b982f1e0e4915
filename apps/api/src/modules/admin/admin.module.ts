import { Module } from '@nestjs/common';
import { AkunsController } from './akuns/akuns.controller.js';
import { AkunsRepository } from './akuns/akuns.repository.js';
import { Akuns } from './akuns/akuns.service.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewRepository } from './overview/overview.repository.js';
import { Overview } from './overview/overview.service.js';

/** The console's side of the API, a folder for each of its pages; who may log in to it is decided by auth. */
@Module({
  controllers: [OverviewController, AkunsController],
  providers: [Overview, OverviewRepository, Akuns, AkunsRepository],
})
export class AdminModule {}
