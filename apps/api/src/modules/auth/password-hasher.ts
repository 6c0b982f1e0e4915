import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import bcrypt from 'bcrypt';
import { AuthConfig } from './auth.config.js';
import { isOutdated, readableHash } from './domain/bcrypt-hash.js';

/** bcrypt in its own threads; also for hashes that the former application made. */
@Injectable()
export class PasswordHasher {
  private readonly rounds: number;
  /** Compared with when there is no account, so that the answer takes as long as with one. */
  private readonly decoy: Promise<string>;

  constructor({ bcryptRounds }: AuthConfig) {
    this.rounds = bcryptRounds;
    this.decoy = this.hash(randomUUID());
  }

  hash(password: string): Promise<string> {
    return bcrypt.hash(password, this.rounds);
  }

  /** Whether the password fits; without a hash never, but not sooner. */
  async matches(password: string, hash: string | undefined): Promise<boolean> {
    const matches = await bcrypt.compare(
      password,
      hash === undefined ? await this.decoy : readableHash(hash),
    );
    return matches && hash !== undefined;
  }

  /** A hash of today's kind, when the stored one is of another. */
  async renewal(password: string, hash: string): Promise<string | undefined> {
    return isOutdated(hash, this.rounds) ? this.hash(password) : undefined;
  }
}
