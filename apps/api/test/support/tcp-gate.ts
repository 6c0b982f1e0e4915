import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A door in front of a server, so that a test can have the server go away and come back. */
export interface TcpGate {
  port: number;
  /** Ends every connection; new ones are ended at once. */
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

export async function openTcpGate(target: { host: string; port: number }): Promise<TcpGate> {
  const sockets = new Set<Socket>();
  let passing = true;
  const server = createServer((inside) => {
    if (!passing) return void inside.destroy();
    const outside = connect(target);
    for (const [socket, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const endAll = () => sockets.forEach((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    shut() {
      passing = false;
      endAll();
    },
    open() {
      passing = true;
    },
    close() {
      endAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
