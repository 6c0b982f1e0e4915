import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { AvatarEntity } from './avatar.entity.js';

@Injectable()
export class AvatarRepository {
  constructor(private readonly database: Database) {}

  async findImage(hash: string): Promise<Buffer | undefined> {
    return (await this.avatars().findOneBy({ hash }))?.image;
  }

  async put(avatar: AvatarEntity, tx: Tx): Promise<void> {
    await this.avatars(tx).save(avatar);
  }

  async remove(userId: number, tx: Tx): Promise<void> {
    await this.avatars(tx).delete({ userId });
  }

  private avatars(tx?: Tx) {
    return this.database.on(tx).getRepository(AvatarEntity);
  }
}
