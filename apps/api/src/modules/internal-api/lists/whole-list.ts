import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, JSON_TYPE, sendKnown } from '../../../platform/http/prepared-answer.js';

interface Frame {
  /** Fixed English sentence of the envelope. */
  message: string;
  /** What the table looks like now: the same answer has the same. */
  state: string;
  /** Further members of the envelope. */
  passing: object;
}

/**
 * A list of any length in constant memory: the next batch is read when the caller has taken the one before. A failure
 * on the way breaks the connection, so that nobody takes a part for the whole.
 */
export class WholeList<Row> {
  constructor(
    private readonly batches: AsyncGenerator<Row[], void, undefined>,
    private readonly answer: (row: Row) => unknown,
    private readonly frame: Frame,
  ) {}

  /** Sends the answer, or 304 to a caller who has it already. Throws when not even its beginning can be read. */
  async send(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const etag = etagOf(`${request.url} ${this.frame.state}`);
    if (sendKnown(`W/${etag}`, request, reply)) return;
    const first = await this.batches.next();
    void reply.type(JSON_TYPE).send(Readable.from(this.text(first)));
  }

  private async *text(first: IteratorResult<Row[], void>): AsyncGenerator<string> {
    let separator = '{"success":true,"data":[';
    for (let batch = first; !batch.done; batch = await this.batches.next()) {
      yield separator + batch.value.map((row) => JSON.stringify(this.answer(row))).join(',');
      separator = ',';
    }
    const empty = separator === ',' ? '' : separator;
    const { message, passing } = this.frame;
    yield `${empty}],${JSON.stringify({ message, ...passing }).slice(1)}`;
  }
}
