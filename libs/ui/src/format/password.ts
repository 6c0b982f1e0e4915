export type PasswordStrength = 'weak' | 'fair' | 'strong';

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u];

/** A rough judgement for the person who types: length counts most, then variety; repetition counts for nothing. */
export function passwordStrength(password: string): PasswordStrength {
  const distinct = new Set(password).size;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (password.length < 8 || distinct < 5) return 'weak';
  if (password.length >= 14 && distinct >= 8) return 'strong';
  if (password.length >= 10 && kinds >= 3) return 'strong';
  return 'fair';
}
