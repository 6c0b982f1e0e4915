import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { GatewayName } from './whatsapp.config.js';

/** As a circuit breaker: `open` lets nothing pass. */
export type KnownState = 'closed' | 'open';

export interface GatewayState {
  name: GatewayName;
  state: KnownState;
  since: Date;
}

/** How the workers last found each gateway. They decide by what they know themselves; this is for who watches. */
@Injectable()
export class GatewayStates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async note(name: GatewayName, state: KnownState): Promise<void> {
    await this.database.retried((manager) =>
      manager.query(
        `INSERT INTO whatsapp_gateways (name, state, since) VALUES (?, ?, ?)
         ON DUPLICATE KEY UPDATE since = IF(state = VALUES(state), since, VALUES(since)), state = VALUES(state)`,
        [name, state, this.clock.now()],
      ),
    );
  }

  /** Those that were used since they were set up. */
  list(): Promise<GatewayState[]> {
    return this.database.on().query('SELECT name, state, since FROM whatsapp_gateways ORDER BY name DESC');
  }

  async keepOnly(names: readonly GatewayName[]): Promise<void> {
    await this.database.on().query('DELETE FROM whatsapp_gateways WHERE name NOT IN (?)', [names]);
  }
}
