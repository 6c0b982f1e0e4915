import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AppConfig } from '../../../platform/config/app.config.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { readRenewalToken, renewalToken } from '../domain/renewal-token.js';

const PURPOSE = 'renewal-link';
/** From the first reminder, 7 days before the end, until three weeks after it. */
const LIFETIME_MS = 28 * 24 * 60 * 60 * 1000;

/**
 * Signed links with which a subscription can be renewed without logging in. They carry everything themselves: nothing
 * is stored. The token is a secret; keep it out of logs and job payloads.
 */
@Injectable()
export class RenewalLinks {
  constructor(
    private readonly keys: KeyRing,
    private readonly app: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** The address of the page that renews this subscription; good for 28 days from now. */
  urlFor(subscriptionId: number): string {
    const expiresAt = new Date(this.clock.now().getTime() + LIFETIME_MS);
    const token = renewalToken({ subscriptionId, expiresAt }, this.keys.derive(PURPOSE));
    return `${this.app.url}/renew/${token}`;
  }

  /**
   * The id of the subscription that the token renews. Throws `renewal_link_expired` (410) when it has lapsed and
   * `not_found` (404) when we never made it.
   */
  read(token: string): number {
    const reading = readRenewalToken(token, this.keys.accepted(PURPOSE), this.clock.now());
    if (reading.kind === 'forged') throw new AppError('not_found');
    if (reading.kind === 'lapsed') throw new AppError('renewal_link_expired');
    return reading.subscriptionId;
  }
}
