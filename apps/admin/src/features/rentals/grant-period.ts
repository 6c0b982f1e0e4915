/** What was typed as days, as the API wants it: nothing typed is as long as the package lasts, and all else is judged there. */
export function periodOf(typed: string | number): { duration_count?: number; duration_unit?: 'day' } {
  const text = String(typed).trim();
  return text === '' ? {} : { duration_count: Number(text), duration_unit: 'day' };
}
