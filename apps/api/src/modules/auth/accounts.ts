import type { Tx } from '../../platform/database/database.js';

/** What logging in needs to know, of a customer and of an administrator alike. */
export interface Account {
  id: number;
  password: string;
  isActive: boolean;
}

/** Where accounts of one kind are kept. */
export interface Accounts<A extends Account> {
  findByEmail(email: string): Promise<A | null>;
  findById(id: number): Promise<A | null>;
  /** Locked until the transaction ends, so that nobody changes a password or a right meanwhile. */
  findForUpdate(id: number, tx: Tx): Promise<A | null>;
  /** Notes a login, and the new hash if the old one was outdated. */
  recordLogin(id: number, login: { at: Date; newHash?: string | undefined }, tx: Tx): Promise<void>;
}
