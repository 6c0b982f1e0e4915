// @ts-check
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { StackError } from './stack-error.mjs';

const HIGHEST = 65_535;
const HOW_MANY_TO_TRY = 200;

/** Addresses on which another program may already listen; one that this machine lacks counts as free. */
const ADDRESSES = ['127.0.0.1', '0.0.0.0', '::1', '::'];

/**
 * @typedef {object} PortWish
 * @property {string} setting its name, for messages: `PORT`
 * @property {string | undefined} given what the environment or `.env` says; then it is that port or nothing
 * @property {number | undefined} preferred where to look first otherwise; `undefined`: any free port
 *
 * @typedef {object} PortChoice
 * @property {number} port
 * @property {number | null} instead the preferred port, which was in use
 * @property {() => void} release to be called when the port is no longer ours
 *
 * @typedef {{ isFree: (port: number) => Promise<boolean>, claim: (port: number) => Promise<(() => void) | null> }} Machine
 */

/**
 * @param {PortWish} wish
 * @param {Machine} [machine]
 * @returns {Promise<PortChoice>}
 * @throws {StackError} that names the port and its setting when a given port is in use
 */
export async function choosePort(wish, machine = { isFree, claim: claimPort }) {
  if (wish.given !== undefined) return takeGiven(wish.setting, wish.given, machine);
  const first = wish.preferred ?? (await anyFreePort());
  for (let port = first; port <= Math.min(first + HOW_MANY_TO_TRY, HIGHEST); port++) {
    const release = (await machine.isFree(port)) ? await machine.claim(port) : null;
    if (release) return { port, instead: port === first ? null : first, release };
  }
  throw new StackError(`No free port from ${first} on: set ${wish.setting}.`);
}

/**
 * @param {string} setting
 * @param {string} given
 * @param {Machine} machine
 * @returns {Promise<PortChoice>}
 */
async function takeGiven(setting, given, machine) {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > HIGHEST)
    throw new StackError(`${setting}=${given} is no port.`);
  if (await machine.isFree(port)) return { port, instead: null, release: () => undefined };
  throw new StackError(`${setting}=${port} is in use by another program: stop it, or change ${setting}.`);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isFree(port) {
  for (const address of ADDRESSES) {
    if (!(await canListen(port, address))) return false;
  }
  return true;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** @returns {Promise<number>} a port that the system says is free now */
function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Keeps another clone, started at the same moment, from choosing the same port before its server listens: whoever
 * holds the UDP socket of that number has it. The system lets go of it when this process ends, however it ends.
 *
 * @param {number} port
 * @returns {Promise<(() => void) | null>} lets go of the port; null when somebody else holds it
 */
export function claimPort(port) {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => {
      socket.close();
      resolve(null);
    });
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      socket.unref();
      resolve(() => socket.close());
    });
  });
}
