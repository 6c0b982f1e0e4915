import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { ExportRows } from './export-rows.repository.js';
import { ExportsController } from './exports.controller.js';
import { ExportsFolder } from './exports.folder.js';
import { ExportsRepository } from './exports.repository.js';
import { EXPORT_QUEUE, Exports } from './exports.service.js';
import { RentalExportController } from './rental-export.controller.js';
import { RunExports } from './run-exports.service.js';

/** Files of what lists show: asked for in the HTTP process, written in the worker. */
@Module({
  imports: [BullModule.registerQueue({ name: EXPORT_QUEUE })],
  controllers: [ExportsController, RentalExportController],
  providers: [Exports, RunExports, ExportRows, ExportsRepository, ExportsFolder],
  exports: [RunExports],
})
export class ExportsModule {}
