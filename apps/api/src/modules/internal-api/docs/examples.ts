/** As much of a JSON schema as describes our answers and bodies. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  example?: unknown;
  format?: string;
  pattern?: string;
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
}
export type Schemas = Record<string, Schema>;

const TEXTS: Record<string, string> = {
  password: 'password123',
  'date-time': '2026-12-31T07:05:00.000Z',
  email: 'nama@contoh.com',
};
const PAGED = { meta: { page: 1, per_page: 25, total: 1 } };

/** What fits the schema, by the examples that stand in it; parts that are only there at times are left out. */
export function exampleOf(schema: Schema, known: Schemas): unknown {
  if (schema.$ref !== undefined) return exampleOf(resolve(schema, known), known);
  for (const given of [schema.example, schema.const, schema.enum?.[0]]) if (given !== undefined) return given;
  if (schema.oneOf?.[0]) return exampleOf(schema.oneOf[0], known);
  const type = [schema.type].flat()[0];
  if (type === 'object') return exampleOfObject(schema, known);
  if (type === 'array') return [exampleOf(schema.items ?? {}, known)];
  if (type === 'boolean') return true;
  return type === 'string' ? (TEXTS[schema.format ?? ''] ?? 'teks') : (schema.minimum ?? 1);
}

/** The schema that a reference leads to, or the schema itself. */
export function resolve(schema: Schema, known: Schemas): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (known[name] ?? {});
}

function exampleOfObject({ properties = {}, required = [] }: Schema, known: Schemas): unknown {
  // Of a change, every field stands in the example: none of them is required.
  const shown =
    required.length > 0
      ? Object.entries(properties).filter(([name]) => required.includes(name))
      : Object.entries(properties);
  const example = Object.fromEntries(shown.map(([name, each]) => [name, exampleOf(each, known)]));
  return properties.as_of ? { ...example, ...PAGED } : example;
}
