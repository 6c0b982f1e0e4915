import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpPipeline } from '../../../test/support/http-pipeline.js';
import { Public } from '../security/access.decorators.js';

@Public()
@Controller('api/things')
class ThingsController {
  @Get(':id')
  show(): string {
    return 'thing';
  }
}

describe('an address that nobody can have', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await httpPipeline([ThingsController], []);
  });
  afterAll(() => app.close());

  it.each([
    ['/api/things/%zz', 400, 'malformed_request'],
    [`/api/things/${'9'.repeat(300)}`, 404, 'not_found'],
  ])('is refused in the envelope (%#)', async (url, status, code) => {
    const answer = await app.inject({ url, headers: { 'accept-language': 'en' } });
    expect([answer.statusCode, answer.json()]).toEqual([
      status,
      {
        success: false,
        code,
        message: expect.any(String),
        request_id: answer.headers['x-request-id'],
      },
    ]);
  });
});
