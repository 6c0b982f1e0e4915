/** How a time that may be missing is described. */
export const MOMENT = {
  type: 'string',
  format: 'date-time',
  nullable: true,
  example: '2026-12-31T07:05:00.000Z',
} as const;
