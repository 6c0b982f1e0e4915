import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { environment } from './platform/config/environment.js';
import { CLEAN_EXIT, runDoor, STOP_SIGNALS } from './platform/door.js';
import { WorkerModule } from './worker.module.js';

await runDoor(async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule.from(environment), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks(STOP_SIGNALS, CLEAN_EXIT);
});
