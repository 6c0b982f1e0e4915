import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A front door before several API processes, as nginx is one: whoever is down is passed over. */
export interface Front {
  url: string;
  /** Of every answer that went through, how often each status was given, by path. */
  statuses: ReadonlyMap<string, number>;
  serve(ports: readonly number[]): void;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  const statuses = new Map<string, number>();
  let ports: readonly number[] = [];
  let turn = 0;

  /** A request that reached nobody is given to the next; one that was cut off is cut off for the caller too. */
  function pass(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, left: number): void {
    const port = ports[turn++ % ports.length];
    if (port === undefined || left === 0) return void outgoing.destroy();
    const { method, url: path, headers } = incoming;
    const inner = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      const { statusCode = 0 } = answer;
      const what = `${statusCode} ${method ?? ''} ${path?.split('/').slice(0, 3).join('/') ?? ''}`;
      statuses.set(what, (statuses.get(what) ?? 0) + 1);
      outgoing.writeHead(statusCode, answer.headers);
      answer.on('error', () => outgoing.destroy()).pipe(outgoing);
    });
    inner.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') pass(incoming, outgoing, body, left - 1);
      else outgoing.destroy();
    });
    inner.end(body);
  }

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('error', () => outgoing.destroy());
    incoming.on('end', () => pass(incoming, outgoing, Buffer.concat(chunks), ports.length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statuses,
    serve: (open) => void (ports = open),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
