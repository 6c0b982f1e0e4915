import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = { $ref?: string; properties?: Record<string, Schema>; type?: string; format?: string };

export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Names of the path's parameters. */
  parameters: string[];
  /** Names of the body's fields; empty when there is no body. */
  fields: string[];
}

/** Every operation that the document describes. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(
      item as Record<string, { requestBody?: { content?: Record<string, { schema: Schema }> } }>,
    ).map(([method, { requestBody }]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
      fields: fieldsOf(document, requestBody?.content?.['application/json']?.schema),
    })),
  );
}

function fieldsOf(document: OpenAPIObject, schema: Schema | undefined): string[] {
  if (schema?.$ref === undefined) return Object.keys(schema?.properties ?? {});
  const name = schema.$ref.split('/').at(-1) as string;
  return fieldsOf(document, document.components?.schemas?.[name] as Schema);
}
