import type { FastifyReply } from 'fastify';

const MAINTENANCE_PAGE =
  '<!doctype html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>';

/** Leaves the caller waiting; the connection ends when the caller or the sandbox gives up. */
export const hang = (reply: FastifyReply): FastifyReply => reply.hijack();

/** What a proxy in front of an API under maintenance sends: HTML, with status 200. */
export const maintenancePage = (reply: FastifyReply): FastifyReply =>
  reply.type('text/html').send(MAINTENANCE_PAGE);
