import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpPipeline } from '../../../test/support/http-pipeline.js';
import { Public } from '../security/access.decorators.js';
import { PreparedAnswer } from './prepared-answer.js';

@Public()
@Controller('api/things')
class ThingsController {
  @Get('one')
  show(): string {
    return 'thing';
  }

  @Get('prepared')
  prepared(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    new PreparedAnswer('thing', 'Shown.').send(request, reply);
  }
}

describe('an answer', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await httpPipeline([ThingsController], []);
  });
  afterAll(() => app.close());

  it.each([
    ['that says nothing else is kept by nobody', '/api/things/one', 200, 'no-store'],
    ['that refuses is kept by nobody', '/api/nowhere', 404, 'no-store'],
    [
      'that can be told from another is kept by its caller alone',
      '/api/things/prepared',
      200,
      'private, no-cache',
    ],
  ])('%s', async (_, url, status, kept) => {
    const { statusCode, headers } = await app.inject({ url });
    expect([statusCode, headers['cache-control']]).toEqual([status, kept]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
