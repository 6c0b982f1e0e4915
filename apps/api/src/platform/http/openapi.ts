import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ERROR_STATUS } from '@teamanubot/contracts';

const FAILURE = {
  type: 'object',
  required: ['success', 'message', 'code', 'request_id'],
  properties: {
    success: { type: 'boolean', const: false },
    message: {
      type: 'string',
      description: 'What happened and what to do, in the language of `Accept-Language`.',
    },
    code: { type: 'string', enum: Object.keys(ERROR_STATUS) },
    errors: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    attempts_left: { type: 'integer' },
    blocked_until: { type: 'string', format: 'date-time' },
    amount: { type: 'string' },
    request_id: { type: 'string' },
  },
};

/** The OpenAPI 3.1 document of all routes; every operation may also answer the failure envelope. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('TeamAnuBot')
    .setDescription('Rental of LINE bots: customers, orders, payments.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addApiKey({ type: 'apiKey', in: 'header', name: 'x-api-token' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const schemas = { ...document.components?.schemas, Failure: FAILURE as object };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: object }>)) {
      if (operation.responses) Object.assign(operation.responses, { default: FAILURE_RESPONSE });
    }
  }
  return { ...document, components: { ...document.components, schemas } };
}

const FAILURE_RESPONSE = {
  description: 'Failure',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
};
