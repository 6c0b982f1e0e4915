import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { runDoor } from './platform/door.js';
import { fastifyAdapter } from './platform/http/http-app.js';
import { describeApi } from './platform/http/openapi.js';
import { EXAMPLE_ENVIRONMENT } from './platform/config/example-environment.js';

await runDoor(async () => {
  const [, , file] = process.argv;
  if (file === undefined) throw new Error('Name the file to write: node openapi.main.js <file>');
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.from(EXAMPLE_ENVIRONMENT),
    fastifyAdapter([]),
    { preview: true, logger: false, abortOnError: false },
  );
  await writeFile(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
});
