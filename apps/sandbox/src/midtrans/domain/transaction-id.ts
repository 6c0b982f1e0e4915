import { randomInt, randomUUID } from 'node:crypto';
import type { FaultSettings } from '../../faults/fault-list.js';
import { wibTime } from './wib.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** `A120240830074017NP16XMU4JTID`: what DANA calls a transaction, with its moment and no UUID. */
const danaId = (chosenAt: number): string => {
  const tail = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `A1${wibTime(chosenAt).replaceAll(/\D/g, '')}${tail}`;
};

export const newTransactionId = (style: FaultSettings['transaction_id'], chosenAt: number): string =>
  style === 'dana' ? danaId(chosenAt) : randomUUID();
