import { formatPhone } from '@teamanubot/ui/format';

/** A number as the API gives it (`6281234567890`) as people read it: `+62 812 3456 7890`; a masked one stays as it is. */
export function sayNumber(number: string): string {
  return /^62\d+$/.test(number) ? `+62 ${formatPhone(number.slice(2))}` : number;
}
