import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import { type DynamicModule, Logger as NestLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppConfig } from '../config/app.config.js';
import { CLEAN_EXIT, STOP_SIGNALS } from '../door.js';
import { logRequests } from '../logging/request-log.js';
import { acceptAnyJson } from './any-json.js';
import { contentSecurityPolicy, HttpConfig } from './http.config.js';
import { ErrorFilter } from './error.filter.js';
import { answerFrameworkError } from './framework-errors.js';
import { refuseWrongMethods } from './method-not-allowed.js';
import { addSecurityHeaders } from './security-headers.js';
import { acceptUploads } from './upload.js';
import { StrictValidationPipe } from './validation.pipe.js';

const BODY_LIMIT = 64 * 1024;
const KEEP_ALIVE_MS = 75_000;
const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** The adapter with what must be known before the first route: proxies, body limit, request ids. */
export function fastifyAdapter(trustedProxies: string[]): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit: BODY_LIMIT,
    // What came in before the door was closed is answered like everything else.
    return503OnClosing: false,
    frameworkErrors: answerFrameworkError,
    // Longer than nginx keeps a connection to us idle: it must never choose one that we are closing.
    keepAliveTimeout: KEEP_ALIVE_MS,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
}

/** What all routes share: cookies, security headers, request ids, the envelope, validation and errors. */
export async function furnish(app: NestFastifyApplication): Promise<void> {
  const http = app.get(HttpConfig);
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie);
  await acceptUploads(app);
  addSecurityHeaders(fastify, { contentSecurityPolicy: contentSecurityPolicy(http, app.get(AppConfig)) });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  const requests = new NestLogger('Request');
  logRequests(fastify, (line) => requests.log(line, 'answered'));
  acceptAnyJson(fastify);
  refuseWrongMethods(fastify);
  app.useGlobalPipes(new StrictValidationPipe());
  app.useGlobalFilters(new ErrorFilter());
  app.enableShutdownHooks(STOP_SIGNALS, CLEAN_EXIT);
}

/** A furnished application of the module, not yet listening. Throws when the settings are not usable. */
export async function createHttpApp(
  module: DynamicModule,
  trustedProxies: string[],
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(trustedProxies), {
    bufferLogs: true,
    rawBody: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await furnish(app);
  return app;
}
