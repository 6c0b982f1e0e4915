import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WhatsappGateway } from './whatsapp-gateway.js';

const NUMBER = '6281234567890';
const MESSAGE = '*042137* adalah kode kamu.';
const TOKEN = 'a-token-nobody-should-see';

/** The gateway's side is a bare HTTP server, so that what goes over the wire can be seen. */
describe('handing a message to the gateway', () => {
  let server: Server;
  let gateway: WhatsappGateway;
  let answer: (response: ServerResponse) => void;
  let received: object[];

  beforeAll(async () => {
    server = createServer((request, response) => void receive(request).then(() => answer(response)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    gateway = new WhatsappGateway({ url: `http://127.0.0.1:${port}/send`, token: TOKEN });
  });
  async function receive(request: IncomingMessage): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method, url, headers } = request;
    received.push({ method, url, type: headers['content-type'], token: headers['x-whatsapp-token'], body });
  }

  beforeEach(() => {
    received = [];
    answer = (response) => response.end('{"status":"ok"}');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('posts number and text as JSON, with the token in its header', async () => {
    await gateway.send(NUMBER, MESSAGE);
    expect(received).toEqual([
      {
        method: 'POST',
        url: '/send',
        type: 'application/json',
        token: TOKEN,
        body: JSON.stringify({ number: NUMBER, message: MESSAGE }),
      },
    ]);
  });

  it.each([
    [400, true, false],
    [413, true, false],
    [422, true, false],
    [401, false, true],
    [403, false, true],
    [404, false, false],
    [408, false, true],
    [429, false, true],
    [500, false, true],
    [503, false, true],
  ])('fails on %i, for good: %p, as one that works for nobody: %p', async (status, permanent, silent) => {
    answer = (response) => response.writeHead(status).end(`${MESSAGE} for ${NUMBER}`);
    await expect(gateway.send(NUMBER, MESSAGE)).rejects.toMatchObject({
      reason: `answered ${status}`,
      permanent,
      silent,
    });
  });

  it('does not carry the token elsewhere', async () => {
    answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();
    await expect(gateway.send(NUMBER, MESSAGE)).rejects.toMatchObject({ reason: 'could not be reached' });
    expect(received).toHaveLength(1);
  });

  it.each([
    ['cut off', (response: ServerResponse) => void response.destroy()],
    ['refused', (response: ServerResponse) => void response.writeHead(500).end(TOKEN)],
  ])('keeps number, text and token to itself when it is %s', async (_, misbehave) => {
    answer = misbehave;
    const error = await gateway.send(NUMBER, MESSAGE).catch((failure: Error) => failure);
    const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
    for (const secret of [NUMBER, '042137', TOKEN]) expect(told).not.toContain(secret);
  });
});
