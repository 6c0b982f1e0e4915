import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What browsers load: the scripts and styles in `public/`, and snap.js under the address that shops know. */
export async function assets(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: fileURLToPath(new URL('../public/', import.meta.url)),
    prefix: '/assets/',
    cacheControl: false,
  });
  app.get('/snap/snap.js', async (_request, reply) => reply.sendFile('snap.js'));
}
