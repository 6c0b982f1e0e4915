import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../stack/paths.mjs';
import { findDocumentFaults, findFaults, RULES } from './openapi-rules.mjs';

type Changes = (document: ReturnType<typeof aDocument>) => unknown;

/** A document with one route, and nothing to find fault with. */
function aDocument() {
  const failure = {
    description: 'Failure',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' }, example: {} } },
  };
  const akun = { schema: { $ref: '#/components/schemas/Akun' }, example: { id: 1 } };
  return {
    openapi: '3.1.0',
    info: { title: 'Internal API', version: '1', description: 'For systems' },
    servers: [{ url: '/' }],
    tags: [{ name: 'akuns', description: 'Customers' }],
    paths: {
      '/akuns/{id}': {
        put: {
          operationId: 'Akuns_update',
          summary: 'Change one',
          tags: ['akuns'],
          security: [{ token: [] }] as object[],
          'x-scope': 'akuns:write',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } as object }],
          requestBody: { content: { 'application/json': { ...akun } } },
          responses: {
            200: { description: 'Changed', content: { 'application/json': { ...akun } } },
            401: failure,
            403: failure,
            404: failure,
            422: failure,
          } as Record<string, object>,
        },
      } as Record<string, Record<string, unknown>>,
    } as Record<string, Record<string, Record<string, unknown>>>,
    components: {
      schemas: { Akun: { type: 'object' }, Failure: { type: 'object' } } as Record<string, object>,
      securitySchemes: { token: { type: 'apiKey' } } as Record<string, object>,
    },
  };
}

const put = (document: ReturnType<typeof aDocument>) =>
  document.paths['/akuns/{id}']?.put as Record<string, Record<string, unknown>>;

const BROKEN: Record<string, [Changes, string]> = {
  'is OpenAPI 3.1': [(document) => (document.openapi = '3.0.3'), 'openapi: 3.0.3'],
  'says what it is about': [(document) => (document.info.description = ''), 'info'],
  'describes every tag, and uses it': [
    (document) => document.tags.push({ name: 'users', description: 'Administrators' }),
    'users',
  ],
  'gives every operation a name of its own': [
    (document) => {
      const item = document.paths['/akuns/{id}'];
      if (item) item.patch = { ...item.put };
    },
    'Akuns_update',
  ],
  'sums up every operation': [(document) => delete put(document).summary, 'PUT /akuns/{id}'],
  'says who may use every operation': [(document) => delete put(document)['x-scope'], 'PUT /akuns/{id}'],
  'declares the parameters of every path, and no others': [
    (document) => ((put(document) as Record<string, unknown>).parameters = []),
    'PUT /akuns/{id}',
  ],
  'gives every parameter a schema': [
    (document) =>
      ((put(document) as Record<string, unknown>).parameters = [{ name: 'id', in: 'path', schema: {} }]),
    'PUT /akuns/{id} id',
  ],
  'answers every operation with a success and its failures': [
    (document) => delete put(document).responses?.['403'],
    'PUT /akuns/{id}',
  ],
  'shows an example of every body and answer': [
    (document) =>
      ((put(document) as Record<string, unknown>).requestBody = {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Akun' } } },
      }),
    'PUT /akuns/{id} application/json',
  ],
  'refers only to what is there, and holds nothing else': [
    (document) => delete document.components.schemas.Akun,
    'Akun is missing',
  ],
  'speaks JSON Schema, not that of OpenAPI 3.0': [
    (document) => (document.components.schemas.Akun = { type: 'object', nullable: true }),
    'nullable, or a boolean bound',
  ],
  'names the schemes that it asks for': [
    (document) => delete document.components.securitySchemes.token,
    'PUT /akuns/{id} token',
  ],
};

describe('the rules for the document of the internal API', () => {
  it('find no fault with a good one', () => {
    expect(findFaults(aDocument())).toEqual([]);
  });

  it('are each broken by one of these', () => {
    expect(Object.keys(BROKEN)).toEqual(Object.keys(RULES));
  });

  it.each(Object.entries(BROKEN))('%s', (rule, [change, fault]) => {
    const document = aDocument();
    change(document);
    expect(findFaults(document)).toContain(`${rule}: ${fault}`);
  });

  it('find no fault with the committed one', () => {
    expect(findDocumentFaults(ROOT)).toEqual([]);
  });
});
