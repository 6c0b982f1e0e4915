import { applyDecorators, HttpCode, type Type, UseInterceptors } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { EnvelopeInterceptor } from './envelope.interceptor.js';

interface AnswerOptions {
  /** Fixed English sentence of the envelope. */
  message: string;
  /** The first unless the handler sets another. */
  status?: number | readonly [number, ...number[]];
  /**
   * `maybe`: data may be null; `list`: data is an array; `page`: an array with `meta`; `whole`: an array with `as_of`,
   * and with `meta` when a part of it was asked for.
   */
  shape?: 'one' | 'maybe' | 'list' | 'page' | 'whole';
  /** The handler sends its answer itself, envelope and all. */
  prepared?: true;
}

const META = {
  type: 'object',
  required: ['page', 'per_page', 'total'],
  properties: {
    page: { type: 'integer' },
    per_page: { type: 'integer' },
    total: { type: 'integer' },
    total_capped: { type: 'boolean' },
    next_cursor: { type: ['string', 'null'] },
  },
};

const AS_OF = {
  type: 'string',
  format: 'date-time',
  description:
    'When the list was read: what to give as `filter[updated_since]` next time; of a list in parts, that of the first',
};

/** What stands in every envelope of the shape beside the usual. */
const REQUIRED: Partial<Record<NonNullable<AnswerOptions['shape']>, string[]>> = {
  page: ['meta'],
  whole: ['as_of'],
};

function dataOf(shape: AnswerOptions['shape'], one: object): object {
  if (shape === 'one') return one;
  return shape === 'maybe' ? { oneOf: [one, { type: 'null' }] } : { type: 'array', items: one };
}

/**
 * What a route answers: its envelope's sentence, its status and, for the OpenAPI document, the shape of `data`; of
 * several models, one.
 */
export function Answers(
  model: Type | Type[] | null,
  { message, status = 200, shape = 'one', prepared }: AnswerOptions,
): MethodDecorator {
  const models = model ? [model].flat() : [];
  const refs = models.map((each) => ({ $ref: getSchemaPath(each) }));
  const one = refs.length > 1 ? { oneOf: refs } : (refs[0] ?? { type: 'null' });
  const data = dataOf(shape, one);
  const statuses = [status].flat() as [number, ...number[]];
  const schema = {
    type: 'object',
    required: ['success', 'data', 'message', ...(REQUIRED[shape] ?? [])],
    properties: {
      success: { type: 'boolean', const: true },
      data,
      message: { type: 'string', example: message },
      ...(shape === 'page' || shape === 'whole' ? { meta: META } : {}),
      ...(shape === 'whole' ? { as_of: AS_OF } : {}),
    },
  };
  return applyDecorators(
    ApiExtraModels(...models),
    HttpCode(statuses[0]),
    ...(prepared ? [] : [UseInterceptors(new EnvelopeInterceptor(message))]),
    ...statuses.map((each) => ApiResponse({ status: each, description: message, schema: schema as object })),
  );
}
