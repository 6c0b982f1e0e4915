/** ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK, ER_CHECKREAD (MariaDB: record has changed since last read). */
const TRANSIENT = new Set([1205, 1213, 1020]);
const DUPLICATE = 1062;
/** ER_CON_COUNT_ERROR, ER_SERVER_SHUTDOWN, ER_TOO_MANY_USER_CONNECTIONS, ER_CONNECTION_KILLED. */
const AWAY_NUMBERS = new Set([1040, 1053, 1203, 1927]);
const AWAY_CODES =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|PROTOCOL_CONNECTION_LOST|PROTOCOL_ENQUEUE_AFTER_\w+|POOL_\w+)$/;

interface DriverError {
  errno?: number;
  code?: string;
  message?: string;
}

/** Whether the same transaction may succeed when run again (data.md, Rules for writers). */
export function isTransient(error: unknown): boolean {
  return TRANSIENT.has(Number(driverError(error).errno));
}

/** Whether a unique key refused the row; with `key`, whether that key did. */
export function isDuplicate(error: unknown, key?: string): boolean {
  const { errno, message } = driverError(error);
  return errno === DUPLICATE && (key === undefined || (message ?? '').includes(key));
}

/** Whether the database could not be reached or turned us away. */
export function isAway(error: unknown): boolean {
  const { errno, code, message } = driverError(error);
  return (
    AWAY_NUMBERS.has(Number(errno)) ||
    AWAY_CODES.test(code ?? '') ||
    /Connection is closed|closed state|Pool is closed/i.test(message ?? '')
  );
}

function driverError(error: unknown): DriverError {
  const wrapped = error as { driverError?: DriverError } | undefined;
  return wrapped?.driverError ?? (error as DriverError | undefined) ?? {};
}
