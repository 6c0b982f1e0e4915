// @ts-check
import { connect } from 'node:net';
import { summary } from './figures.mjs';

/**
 * Many requests over connections that stay open, as fast as they are answered: plain sockets, so that asking costs little
 * beside answering.
 *
 * @typedef {object} Asking
 * @property {string | URL} url of the server; the path is in each request
 * @property {number} connections
 * @property {(number: number) => string | null} next the request with that number, whole, as it goes over the wire; null:
 *   no more
 * @property {number} [seconds] after which nothing more is asked
 * @property {number} [perSecond] begun evenly, at most; without it each connection asks again at once
 *
 * @typedef {import('./figures.mjs').Summary & { perSecond: number, statuses: Record<string, number> }} Answered
 *
 * @param {Asking} asking
 * @returns {Promise<Answered>}
 */
export async function load({ url, connections, next, seconds = Infinity, perSecond }) {
  const { hostname, port } = new URL(url);
  const begun = performance.now();
  /** @type {number[]} */
  const times = [];
  /** @type {Record<string, number>} */
  const statuses = {};
  let asked = 0;
  const take = () => {
    if (performance.now() - begun > seconds * 1_000) return null;
    return next(asked++);
  };
  const pace = async (/** @type {number} */ number) => {
    const due = begun + (number / (perSecond ?? Infinity)) * 1_000 - performance.now();
    if (due > 1) await new Promise((resolve) => setTimeout(resolve, due));
  };
  const one = async () => {
    const wire = await Wire.open(hostname, Number(port));
    for (let request = take(); request !== null; request = take()) {
      await pace(asked - 1);
      const started = performance.now();
      const status = await wire.ask(request);
      times.push(performance.now() - started);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    wire.close();
  };
  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - begun) / 1_000;
  return { ...summary(times), perSecond: times.length / took, statuses };
}

/**
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {Record<string, string>} [headers]
 * @param {string} [body] JSON
 * @returns {string} as `load` wants it
 */
export function request(method, path, headers = {}, body) {
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: (\d+)/i;
const WITHOUT_BODY = [204, 304];

/** One connection, one request at a time. */
class Wire {
  /** @type {Buffer[]} */
  #parts = [];
  #size = 0;
  #wanted = 0;
  #status = 0;
  /** @type {((status: number) => void) | null} */
  #answer = null;
  /** @type {((error: Error) => void) | null} */
  #fail = null;

  /**
   * @param {string} host
   * @param {number} port
   * @returns {Promise<Wire>}
   */
  static open(host, port) {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true }, () => resolve(new Wire(socket)));
      socket.once('error', reject);
    });
  }

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.socket = socket;
    socket.on('data', (/** @type {Buffer} */ chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#fail?.(error));
    socket.on('close', () => this.#fail?.(new Error('The server closed the connection.')));
  }

  /**
   * @param {string} text
   * @returns {Promise<number>} the status
   */
  ask(text) {
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#fail = reject;
      this.socket.write(text);
    });
  }

  close() {
    this.#fail = null;
    this.socket.destroy();
  }

  /** @param {Buffer} chunk */
  #take(chunk) {
    this.#parts.push(chunk);
    this.#size += chunk.length;
    if (this.#wanted === 0) this.#readHead();
    if (this.#wanted === 0 || this.#size < this.#wanted) return;
    this.#parts = [];
    this.#size = 0;
    this.#wanted = 0;
    this.#answer?.(this.#status);
  }

  #readHead() {
    const seen =
      this.#parts.length === 1 ? /** @type {Buffer} */ (this.#parts[0]) : Buffer.concat(this.#parts);
    this.#parts = [seen];
    const end = seen.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = seen.toString('latin1', 0, end);
    this.#status = Number(head.slice(9, 12));
    const length = WITHOUT_BODY.includes(this.#status) ? '0' : LENGTH.exec(head)?.[1];
    if (length === undefined) this.#fail?.(new Error(`No length is said: ${head.split('\r\n')[0]}`));
    this.#wanted = end + END_OF_HEAD.length + Number(length);
  }
}
