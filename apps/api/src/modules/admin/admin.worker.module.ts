import { Module } from '@nestjs/common';
import { ExportProcessor } from './exports/export.processor.js';
import { ExportSweeper } from './exports/export.sweeper.js';
import { ExportsModule } from './exports/exports.module.js';

@Module({ imports: [ExportsModule], providers: [ExportProcessor, ExportSweeper] })
export class AdminWorkerModule {}
