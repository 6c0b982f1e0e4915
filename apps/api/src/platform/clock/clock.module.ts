import { Global, Module } from '@nestjs/common';
import { ClockConfig } from './clock.config.js';
import { Clock, SystemClock } from './clock.js';
import { FollowingClock } from './following-clock.js';

export const clockOf = ({ follow }: ClockConfig): Clock =>
  follow === undefined ? new SystemClock() : new FollowingClock(follow);

@Global()
@Module({ providers: [{ provide: Clock, inject: [ClockConfig], useFactory: clockOf }], exports: [Clock] })
export class ClockModule {}
