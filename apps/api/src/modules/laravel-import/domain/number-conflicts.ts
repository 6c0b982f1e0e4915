/** A customer whose number another one has as well. */
export interface Claimant {
  akunId: number;
  name: string;
  email: string;
  /** As it was typed. */
  typed: string;
  /** Whether it is this one that has the number now. */
  holds: boolean;
  /** When the last rental ends, and when the customer paid last. */
  rentedUntil: Date | null;
  paidAt: Date | null;
  registeredAt: Date | null;
}

export interface Conflict {
  number: string;
  claimants: Claimant[];
}

export interface Proposal {
  akunId: number;
  why: 'rental runs longest' | 'paid last' | 'registered first';
}

/** Whom to give the number: a proposal that somebody has to accept. */
export function proposalFor({ claimants }: Conflict, now: Date): Proposal {
  const renting = best(
    claimants.filter(({ rentedUntil }) => rentedUntil !== null && rentedUntil > now),
    ({ rentedUntil }) => timeOf(rentedUntil),
  );
  if (renting) return { akunId: renting.akunId, why: 'rental runs longest' };
  const payer = best(
    claimants.filter(({ paidAt }) => paidAt !== null),
    ({ paidAt }) => timeOf(paidAt),
  );
  if (payer) return { akunId: payer.akunId, why: 'paid last' };
  const first = best(claimants, ({ registeredAt }) =>
    registeredAt === null ? Number.NEGATIVE_INFINITY : -timeOf(registeredAt),
  );
  return { akunId: first?.akunId ?? 0, why: 'registered first' };
}

/** The older row where two are as good. */
function best(claimants: readonly Claimant[], merit: (claimant: Claimant) => number): Claimant | undefined {
  return [...claimants].sort((a, b) => merit(b) - merit(a) || a.akunId - b.akunId)[0];
}

function timeOf(moment: Date | null): number {
  return moment?.getTime() ?? Number.NEGATIVE_INFINITY;
}
