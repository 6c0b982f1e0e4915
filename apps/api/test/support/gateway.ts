import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  number: string;
  message: string;
  /** By the clock that the gateway was given. */
  at: number;
}

/** A WhatsApp gateway that does as it is told, and tells what it was asked. */
export interface TestGateway {
  url: string;
  /** Status of its answers; `hang`: none until it is told otherwise. */
  answer: number | 'hang';
  /** Requests, whatever became of them. */
  asked: number;
  /** What it has taken. */
  received: Received[];
  close(): void;
}

export async function openGateway(now: () => number = Date.now): Promise<TestGateway> {
  const waiting: (() => void)[] = [];
  let answer: TestGateway['answer'] = 200;
  const gateway: TestGateway = {
    url: '',
    asked: 0,
    received: [],
    get answer() {
      return answer;
    },
    set answer(next) {
      answer = next;
      if (next !== 'hang') waiting.splice(0).forEach((go) => go());
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = now();
    gateway.asked += 1;
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString();
    while (gateway.answer === 'hang') await new Promise<void>((go) => waiting.push(go));
    if (gateway.answer === 200) gateway.received.push({ ...(JSON.parse(body) as Received), at });
    response.writeHead(gateway.answer).end('{}');
  }
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  gateway.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  return gateway;
}
