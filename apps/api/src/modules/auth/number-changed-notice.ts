import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { WhatsappOutbox } from '../../integrations/whatsapp/whatsapp-outbox.js';
import type { Tx } from '../../platform/database/database.js';
import type { AkunEntity } from './akun.entity.js';
import { maskWhatsappNumber } from './domain/whatsapp-number.js';

/** Tells the former number that the account has another, whoever changed it. */
@Injectable()
export class NumberChangedNotice {
  constructor(private readonly outbox: WhatsappOutbox) {}

  /** `akun` as it was before. Answers the message, to be woken when the transaction has ended. */
  enqueue(
    { id: akunId, name, locale, numberKey, whatsappNumber }: AkunEntity,
    number: string,
    tx: Tx,
  ): Promise<number> {
    return this.outbox.enqueue(
      {
        kind: 'number_changed',
        akunId,
        number: numberKey ?? whatsappNumber,
        locale,
        variables: { name, number: maskWhatsappNumber(number) },
        dedupeKey: `number_changed:${randomUUID()}`,
      },
      tx,
    );
  }

  wake(messages: number[]): void {
    this.outbox.wake(messages);
  }
}
