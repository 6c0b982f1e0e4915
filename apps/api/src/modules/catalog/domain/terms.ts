/** A self-bot runs on the customer's own LINE account, an official one is registered with LINE for Business. */
export const BOT_TYPES = ['selfbot', 'official'] as const;
export type BotType = (typeof BOT_TYPES)[number];

export const DURATION_UNITS = ['day', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];
