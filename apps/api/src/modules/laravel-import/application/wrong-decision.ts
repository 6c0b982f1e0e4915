/** Somebody said what is to be done, and it cannot be. */
export class WrongDecision extends Error {}
