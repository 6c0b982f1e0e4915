import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { HttpConfig } from '../http/http.config.js';

/**
 * The orderly end of the HTTP process, before anything that a request may need is closed: not ready any more, so that
 * balancers turn away; then nothing new is accepted; then what is under way is answered. Each answer meanwhile asks
 * for a new connection, which another process will take.
 */
@Injectable()
export class Draining implements OnModuleInit, OnModuleDestroy {
  private asked = false;

  constructor(
    private readonly config: HttpConfig,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Whether the process was asked to stop. */
  get isUnderWay(): boolean {
    return this.asked;
  }

  onModuleInit(): void {
    this.fastify.addHook('onSend', (_, reply, payload, done) => {
      if (this.asked) void reply.header('Connection', 'close');
      done(null, payload);
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.asked = true;
    const { server } = this.fastify;
    if (!server.listening) return;
    await sleep(this.config.drainSeconds * 1000);
    await new Promise((answered) => {
      server.close(answered);
      server.closeIdleConnections();
    });
  }

  private get fastify(): FastifyInstance {
    return this.host.httpAdapter.getInstance<FastifyInstance>();
  }
}
