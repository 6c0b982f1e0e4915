/** The most rows of a list that are counted: more are said to be as many (the quality goals, admin lists). */
export const COUNTED = 10_000;
