import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOf, type Schema, type Schemas } from './examples.js';
import { FAILURE_EXAMPLES, INTRODUCTION, TAGS } from './words.js';

const PREFIX = '/api/everything/';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const EVERYWHERE = ['401', '403', '429', '503'];
const OF_ONE = ['404'];
const OF_LISTS = ['422'];
const OF_BODIES = ['400', '409', '413', '415', '422'];
const OF_DELETION = ['409'];

interface Content {
  schema: Schema;
  example?: unknown;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: {
    name: string;
    in: string;
    schema: Schema;
    required?: boolean;
    description?: string;
    example?: unknown;
  }[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { description: string; content?: Record<string, Content> }>;
  'x-scope'?: string;
}

export type Paths = Record<string, Record<string, Operation>>;

export interface EverythingDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Paths;
  components: { schemas: Schemas; securitySchemes: Record<string, object> };
}

/** The part of the API's document that is about the internal API, whole by itself, with examples and every failure. */
export function describeEverything(document: OpenAPIObject): EverythingDocument {
  const known = (document.components?.schemas ?? {}) as Schemas;
  const found = Object.entries(document.paths as unknown as Paths).filter(([path]) =>
    path.startsWith(PREFIX),
  );
  const paths = Object.fromEntries(
    found.map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [method, completed(operation, method, known)]),
      ),
    ]),
  );
  const { title, version } = { title: 'TeamAnuBot: internal API', version: document.info.version };
  return whole({
    openapi: '3.1.0',
    info: { title, version, description: INTRODUCTION },
    servers: [{ url: '/' }],
    tags: TAGS,
    paths,
    components: {
      schemas: used(paths, known),
      securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'x-api-token' } },
    },
  });
}

function completed(operation: Operation, method: string, known: Schemas): Operation {
  const { responses, requestBody, ...rest } = operation;
  const { default: _any, ...successes } = responses;
  const described = Object.fromEntries(
    Object.entries(successes).map(([status, { description, content }]) => [
      status,
      content ? { description, content: withExamples(content, known) } : { description },
    ]),
  );
  const failures = failuresOf(operation, method).map((status) => [status, failure(status)]);
  const body = requestBody?.content[JSON_TYPE];
  return {
    ...rest,
    ...(body ? { requestBody: { required: true, content: bodies(body, known) } } : {}),
    responses: { ...described, ...Object.fromEntries(failures) },
  } as Operation;
}

function failuresOf({ requestBody, parameters = [] }: Operation, method: string): string[] {
  return [
    ...EVERYWHERE,
    ...(parameters.some(({ in: place }) => place === 'path') || method === 'post' ? OF_ONE : []),
    ...(parameters.some(({ in: place }) => place === 'query') ? OF_LISTS : []),
    ...(requestBody ? OF_BODIES : []),
    ...(method === 'delete' ? OF_DELETION : []),
  ];
}

function failure(status: string) {
  const { description, example } = FAILURE_EXAMPLES[status] as (typeof FAILURE_EXAMPLES)[string];
  const content = { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Failure' }, example } };
  return { description, content };
}

function bodies(body: Content, known: Schemas): Record<string, Content> {
  return withExamples({ [JSON_TYPE]: body, [FORM_TYPE]: body }, known);
}

function withExamples(content: Record<string, Content>, known: Schemas): Record<string, Content> {
  return Object.fromEntries(
    Object.entries(content).map(([type, { schema }]) => [
      type,
      { schema, example: exampleOf(schema, known) },
    ]),
  );
}

/** Those schemas that the paths lead to. */
function used(paths: Paths, known: Schemas): Schemas {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      visit(known[name]);
    }
  };
  visit(paths);
  return Object.fromEntries([...names].toSorted().map((name) => [name, known[name] as Schema]));
}

/** Every number here is a whole one. */
function whole(document: EverythingDocument): EverythingDocument {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      key === 'type' && value === 'number' ? 'integer' : value,
    ),
  ) as EverythingDocument;
}
