import multipart from '@fastify/multipart';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AppError, fieldError } from '../errors/app-error.js';

/** The largest file that is taken, in bytes. */
export const MOST_UPLOADED = 2 * 1024 * 1024;

/** Makes `multipart/form-data` readable; a form is one file, small enough for memory. */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: MOST_UPLOADED, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  });
}

/**
 * The one file of a form, whole. Throws `unsupported_media_type` for another body, `payload_too_large`, and
 * `validation_failed` at the field when there is no file in it.
 */
export const UploadedFile = createParamDecorator(
  async (field: string, context: ExecutionContext): Promise<Buffer> => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.isMultipart()) throw new AppError('unsupported_media_type');
    const file = await request.file();
    if (file?.fieldname !== field) throw fieldError(field, 'required');
    return file.toBuffer();
  },
);

/** How such a form is described. */
export const TakesFile = (field: string): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: [field],
        properties: { [field]: { type: 'string', format: 'binary' } },
      },
    }),
  );
