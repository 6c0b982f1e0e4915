// @ts-check

/** A failure that the person at the keyboard can act on: printed as it is, without a stack trace. */
export class StackError extends Error {
  /**
   * @param {string} message what happened and what to do
   * @param {{ lines?: string[], log?: string, cause?: unknown }} [details] the last lines of a log, and its file
   */
  constructor(message, { lines = [], log, cause } = {}) {
    super(message, { cause });
    this.name = 'StackError';
    this.lines = lines;
    this.log = log;
  }

  /** For the terminal: the message, then what the log said last. */
  toText() {
    const quoted = this.lines.map((line) => `  | ${line}`);
    return [this.message, ...quoted, ...(this.log ? [`  full log: ${this.log}`] : [])].join('\n');
  }
}

/** @param {unknown} error */
export function describeError(error) {
  if (error instanceof StackError) return error.toText();
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
