import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { runDoor } from './platform/door.js';
import { fastifyAdapter } from './platform/http/http-app.js';
import { describeApi } from './platform/http/openapi.js';
import { describeEverything } from './modules/internal-api/docs/describe-everything.js';
import { EXAMPLE_ENVIRONMENT } from './platform/config/example-environment.js';

await runDoor(async () => {
  const [, , file, everythingFile] = process.argv;
  if (file === undefined || everythingFile === undefined)
    throw new Error('Name the files to write: node openapi.main.js <all routes> <internal API>');
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.from(EXAMPLE_ENVIRONMENT),
    fastifyAdapter([]),
    { preview: true, logger: false, abortOnError: false },
  );
  const document = describeApi(app);
  await write(file, document);
  await write(everythingFile, describeEverything(document));
});

function write(file: string, document: object): Promise<void> {
  return writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
}
