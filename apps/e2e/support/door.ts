import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { stack } from './stack.js';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Address in 127.0.0.0/8 that asks. */
  from?: string;
  /** Origin; the front door by default. */
  at?: string;
}

/** Asks byte for byte what it is told: no redirect is followed, nothing is unpacked, no path is tidied up. */
export async function ask(path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, from = '127.0.0.1', at = stack.url } = question;
  const { port } = new URL(at);
  const sent = request({ host: '127.0.0.1', port, path, method, headers, localAddress: from, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body: Buffer.concat((await answer.toArray()) as Buffer[]),
  };
}

/** A notification that is whole but not Midtrans': 403 says that its body has arrived. */
export function forgedNotification(extra: object = {}): Question {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      order_id: 'TAB-nobody',
      status_code: '200',
      gross_amount: '50000.00',
      signature_key: '0'.repeat(128),
      ...extra,
    }),
  };
}

/** The folder in which the running nginx has its filled-in configuration. */
export const nginxFolder = new URL('nginx/', new URL(`file://${process.env.E2E_STACK_FILE}`));

/** The processes of the API behind the door, as nginx knows them: host:port. */
export function replicas(): string[] {
  const conf = readFileSync(new URL('nginx.conf', nginxFolder), 'utf8');
  return [...conf.matchAll(/^ *server (\S+:\d+) /gm)].map(([, address = '']) => address);
}
