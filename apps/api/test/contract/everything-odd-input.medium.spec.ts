import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { EverythingDocument } from '../../src/modules/internal-api/docs/describe-everything.js';
import { Everything, STATIC_TOKEN } from '../support/everything.js';
import { madeOf, RESOURCES } from '../support/everything-resources.js';
import { oddRequests, type OddRequest } from './everything-requests.js';

/** Some seconds of it in every run; `npm run test:everything` sends twenty thousand. */
const REQUESTS = Number(process.env.EVERYTHING_REQUESTS ?? 600);
const PATIENCE_MS = 60_000 + REQUESTS * 100;
const FILE = new URL('../../../../libs/contracts/everything.openapi.json', import.meta.url);
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

describe(`${REQUESTS} requests of odd input, made from the document (MariaDB and Redis are real)`, () => {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as EverythingDocument;
  const ajv = new Ajv2020({
    strict: false,
    formats: { 'date-time': DATE_TIME, email: true, password: true },
  });
  const validators = new Map<string, ValidateFunction>();
  let everything: Everything;
  let ids: number[];

  beforeAll(async () => {
    ajv.addSchema(document, 'everything');
    everything = await Everything.open();
    await everything.reset();
    const made = [];
    for (const resource of RESOURCES) made.push(await madeOf(everything, resource));
    ids = [...new Set(made.map(({ id }) => id))];
  });
  afterAll(() => everything.close());

  const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
  function validatorOf({ path, method }: OddRequest, status: number): ValidateFunction {
    const at = [
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      String(status),
      'content',
      'application/json',
    ];
    const $ref = `everything#/${[...at, 'schema'].map(escaped).map(encodeURIComponent).join('/')}`;
    const known = validators.get($ref) ?? ajv.compile({ $ref });
    validators.set($ref, known);
    return known;
  }

  it(
    'are never answered 5xx, and always as the document says',
    async () => {
      const seen = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(oddRequests(document, ids, STATIC_TOKEN), async (request) => {
          const { path, ...sent } = request;
          const answer = await everything.app.inject(sent);
          const status = answer.statusCode;
          seen.set(status, (seen.get(status) ?? 0) + 1);
          expect([status < 500, answer.body.slice(0, 500)]).toEqual([true, expect.anything()]);
          const operation = document.paths[path]?.[request.method.toLowerCase()];
          expect(Object.keys(operation?.responses ?? {})).toContain(String(status));
          if (status === 304) return expect(answer.body).toBe('');
          const validate = validatorOf(request, status);
          expect([validate(answer.json()), validate.errors]).toEqual([true, null]);
        }),
        { numRuns: REQUESTS },
      );
      // The run is worth something only when requests get through as well.
      expect([...seen.keys()]).toEqual(expect.arrayContaining([200, 201, 404, 422]));
    },
    PATIENCE_MS,
  );
});
