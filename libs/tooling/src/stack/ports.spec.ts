import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { choosePort, claimPort, isFree } from './ports.mjs';

/** A machine on which these ports are in use, or claimed by another start. */
function machine({ used = [], claimed = [] }: { used?: number[]; claimed?: number[] }) {
  return {
    isFree: (port: number) => Promise.resolve(!used.includes(port)),
    claim: (port: number) => Promise.resolve(claimed.includes(port) ? null : () => undefined),
  };
}

function listening(host: string): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => resolve(server));
  });
}

describe('choosePort', () => {
  const wish = { setting: 'PORT', given: undefined, preferred: 3000 };

  it('takes the preferred port', async () => {
    expect(await choosePort(wish, machine({}))).toMatchObject({ port: 3000, instead: null });
  });

  it('takes the next free one, and says instead of which', async () => {
    const choice = await choosePort(wish, machine({ used: [3000], claimed: [3001] }));

    expect(choice).toMatchObject({ port: 3002, instead: 3000 });
  });

  it('never moves a port that was asked for', async () => {
    const given = { ...wish, given: '3000' };

    await expect(choosePort(given, machine({}))).resolves.toMatchObject({ port: 3000 });
    await expect(choosePort(given, machine({ used: [3000] }))).rejects.toThrow('PORT=3000 is in use');
  });

  it.each(['0', '65536', 'http', '-1', '30.5'])('refuses %s', async (given) => {
    await expect(choosePort({ ...wish, given }, machine({}))).rejects.toThrow(`PORT=${given} is no port`);
  });

  it('gives up after a while', async () => {
    const nothingFree = { isFree: () => Promise.resolve(false), claim: () => Promise.resolve(null) };

    await expect(choosePort(wish, nothingFree)).rejects.toThrow('set PORT');
  });
});

describe('a real machine', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('sees a server on %s', async (host) => {
    const server = await listening(host);
    const { port } = server.address() as AddressInfo;
    expect(await isFree(port)).toBe(false);

    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });

  it('gives a port to one of two starts', async () => {
    const { port, release } = await choosePort({ setting: 'PORT', given: undefined, preferred: undefined });
    expect(await claimPort(port)).toBeNull();

    release();
    const again = await claimPort(port);
    expect(again).not.toBeNull();
    again?.();
  });
});
