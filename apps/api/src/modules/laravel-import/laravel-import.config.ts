import { IANAZone } from 'luxon';
import type { EnvReader } from '../../platform/config/env.js';

const CLOCK = /^([A-Za-z_]+(\/[A-Za-z0-9_+-]+)*|[+-]\d{2}:\d{2})$/;

/** How the former application has written its times. */
export class LaravelImportConfig {
  /** The zone that it meant them in. */
  readonly zone: string;
  /** The zone of its database's sessions, which turned them into what `timestamp` columns hold. */
  readonly databaseZone: string | undefined;

  constructor(env: EnvReader) {
    this.zone = env.text('LEGACY_TIMEZONE', { default: 'Asia/Jakarta' });
    if (!IANAZone.isValidZone(this.zone))
      env.fault('LEGACY_TIMEZONE', 'must be a time zone such as Asia/Jakarta');
    this.databaseZone = env.optionalText('LEGACY_DATABASE_TIMEZONE', {
      pattern: CLOCK,
      hint: 'must be a time zone that the database knows, such as +07:00',
    });
  }
}
