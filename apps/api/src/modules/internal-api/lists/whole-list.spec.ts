import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WholeList } from './whole-list.js';

const FRAME = { message: 'Akuns retrieved successfully.', state: 'as it is', passing: { as_of: 'now' } };

/** Sends a list of these batches; answers its stream, and how many batches were read so far. */
async function sent(batches: number[][], failure?: Error) {
  let read = 0;
  async function* each() {
    for (const batch of batches) {
      read += 1;
      yield await Promise.resolve(batch);
    }
    if (failure) throw failure;
  }
  const body: Readable[] = [];
  const headers = new Map<string, string>();
  const reply = {
    header: (name: string, value: string) => (headers.set(name, value), reply),
    type: () => reply,
    status: () => reply,
    send: (stream?: Readable) => void (stream && body.push(stream)),
  };
  const list = new WholeList(each(), (row) => ({ id: row }), FRAME);
  const request = { url: '/api/everything/akuns', headers: {} };
  await list.send(request as FastifyRequest, reply as unknown as FastifyReply);
  return { stream: body[0] as Readable, headers, read: () => read };
}

describe('a whole list', () => {
  it.each([
    ['nothing', [], []],
    ['one batch', [[1, 2]], [{ id: 1 }, { id: 2 }]],
    ['several', [[1], [2, 3], [4]], [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]],
  ])('of %s is one JSON document, in its order', async (_, batches, data) => {
    const { stream } = await sent(batches);
    expect(JSON.parse(await text(stream))).toEqual({
      success: true,
      data,
      message: 'Akuns retrieved successfully.',
      as_of: 'now',
    });
  });

  it('reads no further than the caller has taken', async () => {
    const { stream, read } = await sent(Array.from({ length: 1_000 }, (_, n) => [n]));
    let taken = 0;
    for await (const chunk of stream) {
      taken += String(chunk) === '' ? 0 : 1;
      expect(read() - taken).toBeLessThanOrEqual(3);
    }
    expect(read()).toBe(1_000);
  });

  it('breaks off when the rest cannot be read: what came is no document', async () => {
    const { stream } = await sent([[1]], new Error('away'));
    await expect(text(stream)).rejects.toThrow('away');
  });

  it('whose beginning cannot be read is not sent', async () => {
    await expect(sent([], new Error('away'))).rejects.toThrow('away');
  });
});
