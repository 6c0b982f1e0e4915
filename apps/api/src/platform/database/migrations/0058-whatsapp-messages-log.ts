import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addMissingIndexes } from './schema.js';

const INDEXES = {
  whatsapp_messages_newest: '(created_at, id)',
  whatsapp_messages_state: '(state, created_at, id)',
  whatsapp_messages_kind: '(template, created_at, id)',
  whatsapp_messages_of_customer: '(akun_id, created_at, id)',
  whatsapp_messages_number: '(number, created_at, id)',
  whatsapp_messages_lapsing: '(state, not_after)',
};

/** What operators filter the log of messages by, newest first, and what has become pointless. */
export class IndexWhatsappMessagesLog1764000000058 implements MigrationInterface {
  readonly name = 'IndexWhatsappMessagesLog1764000000058';

  async up(runner: QueryRunner): Promise<void> {
    await addMissingIndexes(runner, 'whatsapp_messages', INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    const drops = Object.keys(INDEXES).map((name) => `DROP INDEX ${name}`);
    await runner.query(`ALTER TABLE whatsapp_messages ${drops.join(', ')}`);
  }
}
