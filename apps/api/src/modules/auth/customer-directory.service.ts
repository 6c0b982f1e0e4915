import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import type { Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { AkunEntity } from './akun.entity.js';
import { AkunRepository } from './akun.repository.js';

export interface CustomerContact {
  akunId: number;
  name: string;
  email: string;
  /** `62…`, digits only. */
  number: string;
  locale: Locale;
  /** Whether the account may be used. */
  isActive: boolean;
  /** Of rentals that end. */
  wantsReminders: boolean;
}

/** All that other modules may know of a customer: how to reach the person, and in which language. */
@Injectable()
export class CustomerDirectory {
  constructor(private readonly akuns: AkunRepository) {}

  /** Throws `not_found` when there is no such account (any more). */
  async contactOf(akunId: number, tx?: Tx): Promise<CustomerContact> {
    const akun = await this.akuns.findById(akunId, tx);
    if (!akun) throw new AppError('not_found');
    return contactOf(akun);
  }

  /** By account; those that are not there (any more) are left out. */
  async contactsOf(akunIds: number[], tx?: Tx): Promise<Map<number, CustomerContact>> {
    const akuns = await this.akuns.findMany([...new Set(akunIds)], tx);
    return new Map(akuns.map((akun) => [akun.id, contactOf(akun)]));
  }
}

function contactOf(akun: AkunEntity): CustomerContact {
  const { id, name, email, locale, numberKey, whatsappNumber, isActive, remindersOptOut } = akun;
  const number = numberKey ?? whatsappNumber;
  return { akunId: id, name, email, number, locale, isActive, wantsReminders: !remindersOptOut };
}
