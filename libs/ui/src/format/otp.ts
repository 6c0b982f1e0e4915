/**
 * The digits of a one-time code in whatever was typed or pasted: a run of exactly `length` digits if there is one
 * (people paste the whole message), otherwise the first digits found.
 */
export function parseOtp(typed: string, length = 6): string {
  const joined = typed.replace(/(?<=\d)[\s.-](?=\d)/g, '');
  const run = (joined.match(/\d+/g) ?? []).find((digits) => digits.length === length);
  return run ?? typed.replace(/\D/g, '').slice(0, length);
}
