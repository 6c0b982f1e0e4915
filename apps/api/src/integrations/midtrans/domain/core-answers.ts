import { codeOf, isJson, noAnswer, type NoAnswer, type Reply } from './reply.js';
import { readReport, type TransactionReport } from './transaction-report.js';

export type StatusAnswer =
  | { kind: 'found'; report: TransactionReport; body: object }
  /** Midtrans knows no transaction of this id: no method was chosen yet, or the id belongs elsewhere. */
  | { kind: 'not_found' }
  | NoAnswer;

export type CancelAnswer =
  | { kind: 'cancelled' }
  /** Paid, or ended in the meantime: its status says which. */
  | { kind: 'refused' }
  | { kind: 'not_found' }
  | NoAnswer;

export function readStatusAnswer(reply: Reply): StatusAnswer {
  if (saysInBody(reply, 404)) return { kind: 'not_found' };
  const body = reply.kind === 'answered' ? reply.body : undefined;
  const report = readReport(body);
  return report && isJson(body) ? { kind: 'found', report, body } : noAnswer(reply);
}

export function readCancelAnswer(reply: Reply): CancelAnswer {
  if (saysInBody(reply, 200)) return { kind: 'cancelled' };
  if (saysInBody(reply, 412)) return { kind: 'refused' };
  if (saysInBody(reply, 404)) return { kind: 'not_found' };
  return noAnswer(reply);
}

/** A code that only HTTP says may be a proxy's: a 404 page must not pass for "nothing was chosen". */
function saysInBody(reply: Reply, code: number): boolean {
  return (
    reply.kind === 'answered' && isJson(reply.body) && 'status_code' in reply.body && codeOf(reply) === code
  );
}
