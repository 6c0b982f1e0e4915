/** Keys whose values never reach the audit log, by any part of their name, in whatever spelling. */
const SECRET =
  /password|secret|token|otp|^pin$|code_hash|hash$|recovery|authorization|cookie|api_?key|server_?key/i;

const REDACTED = '[redacted]';

/** A copy in which every secret is replaced, however deep; that a secret was there stays visible. */
export function redact(value: unknown, key = ''): unknown {
  if (value === null || value === undefined) return value ?? null;
  if (SECRET.test(key)) return REDACTED;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => redact(each));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, redact(each, name)]));
}
