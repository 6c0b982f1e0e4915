import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** What the receiver answers: a status with headers, or nothing at all. */
export type Answer = { readonly status: number; readonly headers?: Record<string, string> } | 'silence';

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Decides every answer from now on; 200 before. */
  answerWith(answer: (path: string) => Answer): void;
  /** Resolves with the first `count` requests. */
  waitFor(count: number): Promise<readonly Received[]>;
  close(): Promise<void>;
}

/** A merchant's webhook on a real socket, which keeps what it was sent. */
export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let decide = (_path: string): Answer => ({ status: 200 });

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const path = request.url ?? '';
      received.push({
        path,
        headers: request.headers,
        text,
        body: JSON.parse(text) as Record<string, unknown>,
      });
      const answer = decide(path);
      if (answer !== 'silence') response.writeHead(answer.status, answer.headers).end('noted');
      for (const { count, resolve } of waiting) if (received.length >= count) resolve();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answerWith: (answer) => (decide = answer),
    async waitFor(count) {
      if (received.length < count) {
        await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      }
      return received.slice(0, count);
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
