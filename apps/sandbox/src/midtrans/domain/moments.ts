import { wibTime, parseOffsetTime } from './wib.js';

const DAY_MS = 86_400_000;

/** A card under review that nobody decides on is cancelled the next day at 16.00 WIB. */
export function reviewEnd(challengedAt: number): number {
  const [nextDay = ''] = wibTime(challengedAt + DAY_MS).split(' ');
  return parseOffsetTime(`${nextDay} 16:00:00 +0700`) ?? challengedAt + DAY_MS;
}

/** An authorisation that nobody captures is released after about a week. */
export const authorizationEnd = (authorizedAt: number): number => authorizedAt + 7 * DAY_MS;
