import { randomInt } from 'node:crypto';

export interface Person {
  name: string;
  email: string;
  /** As people type it. */
  typedNumber: string;
  /** As it is stored and messaged. */
  number: string;
  password: string;
}

/** Somebody who has never been here, with a number and an email of their own. */
export function aPerson(name = 'Sari Wulandari'): Person {
  const tail = String(randomInt(10_000_000, 99_999_999));
  return {
    name,
    email: `sari.${tail}.${randomInt(1_000_000)}@example.com`,
    typedNumber: `0812-${tail.slice(0, 4)}-${tail.slice(4)}`,
    number: `62812${tail}`,
    password: `Teh-manis-${tail}`,
  };
}

/** A LINE ID that nobody rents for yet. */
export function aLineId(): string {
  return `sari.${randomInt(100_000_000)}`;
}
