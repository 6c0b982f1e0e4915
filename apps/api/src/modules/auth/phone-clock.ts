import { SystemClock } from '../../platform/clock/clock.js';

/** The time that people's phones show: real, also where the business' time has been moved. */
export class PhoneClock extends SystemClock {}
