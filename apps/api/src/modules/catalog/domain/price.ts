import { MAX_QUANTITY } from './terms.js';

/** What `decimal(10,2)` holds, in whole rupiah. */
const MOST_IN_A_COLUMN = 99_999_999;

/** The highest price, in whole rupiah: so many periods as can be ordered at once still fit the order's amount. */
export const HIGHEST_PRICE = Math.floor(MOST_IN_A_COLUMN / MAX_QUANTITY);
