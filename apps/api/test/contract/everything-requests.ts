import fc from 'fast-check';
import type {
  EverythingDocument,
  Operation,
} from '../../src/modules/internal-api/docs/describe-everything.js';
import { exampleOf, resolve, type Schema } from '../../src/modules/internal-api/docs/examples.js';
import type { Method } from '../support/everything.js';

const JSON_TYPE = 'application/json';

/** A request to one operation of the document, more or less odd. */
export interface OddRequest {
  method: Method;
  /** As the document has it. */
  path: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

/** What a field may hold that no form would send. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1.5, 1e21, '', ' ', '\u0000', '🤖', '%00', '../..', '=1+1', "' OR 1=1 --"],
    ...['__proto__', 'x'.repeat(300), '9'.repeat(300), '0000-01-01T00:00:00+07:00', '2026-02-31T00:00:00Z'],
    ...['9999-12-31T23:59:59.999Z', '2030-01-01T00:00:00Z', 'active', 'inactive', '-1', '1e3', 2 ** 53],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.double(),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 }),
);
const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const oddText = oddValue.map(textOf);
const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});

/** Half of a pair of surrogates is no character of an address. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** Requests to every operation; `ids` are those of rows that are there. */
export function oddRequests(
  document: EverythingDocument,
  ids: readonly number[],
  token: string,
): fc.Arbitrary<OddRequest> {
  const { schemas } = document.components;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      path,
      method: method.toUpperCase() as Method,
      operation,
    })),
  );
  return fc.constantFrom(...operations).chain(({ path, method, operation }) => {
    const id = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids.map(String)) }, oddText);
    return fc
      .record({
        id: id.map((text) => encoded(text.replaceAll('.', 'x')) || 'x'),
        query: queryOf(operation),
        headers: headersOf(token),
        body: bodyOf(operation, schemas),
      })
      .map(({ id: named, query, headers, body }) => ({
        method,
        path,
        url: path.replace('{id}', named) + query,
        headers: { ...headers, ...(body ? { 'content-type': body.type } : {}) },
        ...(body ? { payload: body.payload } : {}),
      }));
  });
}

function queryOf({ parameters = [] }: Operation): fc.Arbitrary<string> {
  const declared = parameters.filter(({ in: place }) => place === 'query');
  if (declared.length === 0) return fc.constant('');
  const pairs = declared.map(({ name, schema }) =>
    fc
      .oneof({ weight: 3, arbitrary: fc.constant(String(exampleOf(schema, {}))) }, oddText)
      .map((value) => `${encodeURIComponent(name)}=${encoded(value)}`),
  );
  const unknown = fc.constantFrom(
    'filter[password]=x',
    'sort=password',
    'page=1&page=2',
    '%',
    'a[b][c]=1',
    '=',
  );
  return fc
    .subarray([...pairs, unknown], { maxLength: 3 })
    .chain((some) =>
      some.length === 0 ? fc.constant('') : fc.tuple(...some).map((all) => `?${all.join('&')}`),
    );
}

function headersOf(token: string): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      'x-api-token': fc.oneof({ weight: 30, arbitrary: fc.constant(token) }, printable),
      'idempotency-key': fc.option(fc.oneof(printable, fc.constantFrom('a', 'x'.repeat(65))), {
        nil: undefined,
      }),
      'if-none-match': fc.option(fc.constantFrom('*', '"x"', 'W/', ',,'), { nil: undefined, freq: 8 }),
      'accept-language': fc.option(fc.constantFrom('en', 'id', '*', 'xx;q=9'), { nil: undefined }),
    })
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
    );
}

function bodyOf(
  { requestBody }: Operation,
  schemas: EverythingDocument['components']['schemas'],
): fc.Arbitrary<{ type: string; payload: string } | undefined> {
  const schema = requestBody?.content[JSON_TYPE]?.schema;
  if (!schema) return fc.constant(undefined);
  const fields = Object.entries(resolve(schema, schemas).properties ?? {});
  const some = fc.record(Object.fromEntries(fields.map(([name, each]) => [name, valueOf(each)])), {
    requiredKeys: [],
  });
  const json = (payload: unknown) => ({ type: JSON_TYPE, payload: JSON.stringify(payload) ?? '' });
  return fc.oneof(
    { weight: 12, arbitrary: some.map(json) },
    { weight: 2, arbitrary: some.map((body) => json({ ...body, is_admin: true })) },
    { weight: 1, arbitrary: oddValue.map(json) },
    {
      weight: 1,
      arbitrary: some.map((body) => ({
        type: 'application/x-www-form-urlencoded',
        payload: Object.entries(body)
          .map(([name, value]) => `${name}=${encoded(textOf(value))}`)
          .join('&'),
      })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { type: JSON_TYPE, payload: '{"name":' },
        { type: JSON_TYPE, payload: '{"__proto__":{"x":1}}' },
        { type: 'text/csv', payload: 'a,b' },
        { type: JSON_TYPE, payload: JSON.stringify({ name: 'x'.repeat(70_000) }) },
      ),
    },
  );
}

/** Mostly what fits, so that requests get far enough. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  const fitting = [exampleOf(schema, {}), ...(schema.enum ?? [])];
  const unique =
    schema.format === 'email' ? [fc.integer({ min: 1, max: 99_999 }).map((n) => `siti.${n}@contoh.id`)] : [];
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(fc.constantFrom(...fitting), ...unique) },
    { weight: 1, arbitrary: oddValue },
  );
}
