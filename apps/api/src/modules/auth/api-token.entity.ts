import { Column, Entity } from 'typeorm';
import { moment, nullableMoment, PrimaryId } from '../../platform/database/columns.js';
import type { ApiScope } from './domain/api-scopes.js';

/** A key to the internal API. The key itself is nowhere. */
@Entity('api_tokens')
export class ApiTokenEntity {
  @PrimaryId() id: number;
  @Column('varchar') name: string;
  /** SHA-256 of the token. */
  @Column('char') hash: string;
  /** How it begins, for people to tell it from others. */
  @Column('varchar') hint: string;
  @Column('json') scopes: ApiScope[];
  /** From where it may be used: addresses and networks; none: from anywhere. */
  @Column({ type: 'json', name: 'ip_list' }) ipList: string[];
  /** As the audit log names people. */
  @Column({ type: 'varchar', name: 'created_by' }) createdBy: string;
  @Column({ ...moment, name: 'created_at' }) createdAt: Date;
  @Column({ ...nullableMoment, name: 'expires_at' }) expiresAt: Date | null;
  @Column({ ...nullableMoment, name: 'last_used_at' }) lastUsedAt: Date | null;
  @Column({ ...nullableMoment, name: 'revoked_at' }) revokedAt: Date | null;
}

/** The token as the audit log names who did something, and what something was done to; or the key of the settings. */
export const tokenName = (id: number | 'static') => `token:${id}`;
