import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const APPS = fileURLToPath(new URL('../../../../', import.meta.url));
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const OURS = /^\/(api|midtrans|healthz|readyz|metrics)(\/|$|\?)/;

/** A built page and where it is served. */
export interface Spa {
  /** With a slash at both ends. */
  prefix: string;
  folder: string;
}

const SPAS: Spa[] = [
  { prefix: '/admin/', folder: `${APPS}admin/dist` },
  { prefix: '/', folder: `${APPS}portal/dist` },
];

/**
 * Serves the built pages beside the API, as nginx does in production: hashed assets for a year, the few files beside
 * them as they are, and every other path of a page gets its `index.html`. What belongs to the API is never answered
 * with a page.
 */
export async function servePages(app: NestFastifyApplication, spas = SPAS): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  for (const { prefix, folder } of spas.filter(({ folder }) => existsSync(folder))) {
    const index = await readFile(`${folder}/index.html`, 'utf8');
    await app.register(fastifyStatic, {
      root: `${folder}/assets`,
      prefix: `${prefix}assets/`,
      decorateReply: false,
      immutable: true,
      maxAge: YEAR_MS,
    });
    await app.register(fastifyStatic, {
      root: folder,
      prefix,
      decorateReply: false,
      wildcard: false,
      index: false,
      globIgnore: ['assets/**', 'index.html'],
    });
    const page = (request: FastifyRequest, reply: FastifyReply) =>
      OURS.test(request.url)
        ? reply.callNotFound()
        : reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-cache').send(index);
    fastify.get(`${prefix}*`, page);
    if (prefix !== '/') fastify.get(prefix.slice(0, -1), page);
  }
}
