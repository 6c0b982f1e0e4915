/** A self-bot runs on the customer's own LINE account, an official one is registered with LINE for Business. */
export const BOT_TYPES = ['selfbot', 'official'] as const;
export type BotType = (typeof BOT_TYPES)[number];

export const DURATION_UNITS = ['day', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** So many periods of a package can be ordered at once. */
export const MAX_QUANTITY = 12;

/** No package lasts longer than ten years. */
export const LONGEST: Readonly<Record<DurationUnit, number>> = { day: 3_650, month: 120, year: 10 };
