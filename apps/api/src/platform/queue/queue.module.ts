import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { QueueConnections } from './queue-connections.js';

@Module({ imports: [DiscoveryModule], providers: [QueueConnections], exports: [QueueConnections] })
class QueueConnectionsModule {}

/** So many bells per queue that nobody answered stay to be looked at, the latest; what they rang for is in its row. */
export const FAILED_KEPT = 20;

/** Bull as a bell: rows in MariaDB are the work, a job only says which row to look at now. */
export const QueueModule = BullModule.forRootAsync({
  imports: [QueueConnectionsModule],
  inject: [QueueConnections],
  useFactory: (connections: QueueConnections) => ({
    createClient: (role) => connections.open(role),
    defaultJobOptions: { removeOnComplete: true, removeOnFail: FAILED_KEPT, attempts: 1 },
  }),
});
