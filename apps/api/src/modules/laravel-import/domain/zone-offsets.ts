import { DateTime } from 'luxon';

/** From this local time on (`2026-03-29 02:00:00`) so many minutes ahead of UTC. */
export interface ZoneOffset {
  from: string;
  minutes: number;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2040;
/** Shorter than any offset lasts. */
const STEP_DAYS = 7;
const FORM = 'yyyy-MM-dd HH:mm:ss';

/** How far a zone is ahead of UTC, by its own local time, for as long as the former application may have written. */
export function zoneOffsets(zone: string): ZoneOffset[] {
  const offsets: ZoneOffset[] = [];
  const end = startOf(LAST_YEAR, zone);
  let before = Number.NaN;
  for (let at = startOf(FIRST_YEAR, zone); at < end; at = at.plus({ days: STEP_DAYS })) {
    if (at.offset === before) continue;
    const change = Number.isNaN(before) ? at : changeOf(at.minus({ days: STEP_DAYS }), at);
    offsets.push({ from: change.toFormat(FORM), minutes: at.offset });
    before = at.offset;
  }
  return offsets;
}

/** The moment between two at which the offset changes, to the minute. */
function changeOf(low: DateTime, high: DateTime): DateTime {
  let [before, after] = [low, high];
  while (after.diff(before).as('minutes') > 1) {
    const middle = before.plus({ minutes: Math.floor(after.diff(before).as('minutes') / 2) });
    if (middle.offset === low.offset) before = middle;
    else after = middle;
  }
  return after.startOf('minute');
}

function startOf(year: number, zone: string): DateTime {
  return DateTime.fromObject({ year, month: 1, day: 1 }, { zone });
}
