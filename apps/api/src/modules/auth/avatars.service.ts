import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AvatarEncoder } from './avatar-encoder.js';
import { AvatarRepository } from './avatar.repository.js';
import { userName } from './user.entity.js';
import { UserRepository } from './user.repository.js';

const addressOf = (hash: string) => `/api/admin/avatars/${hash}`;

/** Pictures of administrators. */
@Injectable()
export class Avatars {
  constructor(
    private readonly avatars: AvatarRepository,
    private readonly users: UserRepository,
    private readonly encoder: AvatarEncoder,
    private readonly audit: AuditLog,
    private readonly database: Database,
  ) {}

  /** Throws what {@link AvatarEncoder.encode} throws. */
  async set(userId: number, bytes: Buffer, actor: Actor): Promise<void> {
    const image = await this.encoder.encode(bytes);
    const hash = createHash('sha256').update(image).digest('hex');
    await this.database.run(async (tx) => {
      await this.point(userId, addressOf(hash), actor, tx);
      await this.avatars.put({ userId, hash, image }, tx);
    });
  }

  async remove(userId: number, actor: Actor): Promise<void> {
    await this.database.run(async (tx) => {
      await this.point(userId, null, actor, tx);
      await this.avatars.remove(userId, tx);
    });
  }

  /** Throws `not_found`. */
  async imageOf(hash: string): Promise<Buffer> {
    const image = /^[0-9a-f]{64}$/.test(hash) ? await this.avatars.findImage(hash) : undefined;
    if (!image) throw new AppError('not_found');
    return image;
  }

  private async point(userId: number, avatarUrl: string | null, actor: Actor, tx: Tx): Promise<void> {
    const user = await this.users.findForUpdate(userId, tx);
    if (!user) throw new AppError('session_ended');
    if (user.avatarUrl === avatarUrl) return;
    await this.users.update(userId, { avatarUrl }, tx);
    const change = { before: { avatar_url: user.avatarUrl }, after: { avatar_url: avatarUrl } };
    await this.audit.record(actor, { action: 'user.avatar', subject: userName(userId), ...change }, tx);
  }
}
