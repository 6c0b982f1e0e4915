import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Draining } from './draining.js';
import { Readiness } from './readiness.js';

@Module({ controllers: [HealthController], providers: [Draining, Readiness] })
export class HealthModule {}
