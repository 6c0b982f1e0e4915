import { Column, Entity } from 'typeorm';
import { idNumber } from '../../platform/database/columns.js';

/** An administrator's picture, as we encoded it. */
@Entity('user_avatars')
export class AvatarEntity {
  @Column({ ...idNumber, name: 'user_id', primary: true }) userId: number;
  /** SHA-256 of the picture: its name in the address. */
  @Column('char') hash: string;
  @Column('mediumblob') image: Buffer;
}
