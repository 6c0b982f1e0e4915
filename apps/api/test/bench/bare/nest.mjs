// @ts-check
/** What the catalog is held against: Nest on Fastify with one route that answers the same bytes from memory. */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Controller, Get, Header, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

const body = readFileSync(String(process.env.BENCH_BODY), 'utf8');

class BareController {
  list() {
    return body;
  }
}
const route = /** @type {PropertyDescriptor} */ (
  Object.getOwnPropertyDescriptor(BareController.prototype, 'list')
);
Header('content-type', 'application/json; charset=utf-8')(BareController.prototype, 'list', route);
Get()(BareController.prototype, 'list', route);
Controller('products')(BareController);

class BareModule {
  name = 'bare';
}
Module({ controllers: [BareController] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter(), {
  logger: false,
  abortOnError: false,
});
await app.listen(0, '127.0.0.1');
process.send?.(await app.getUrl());
process.once('SIGTERM', () => process.exit());
