import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { fastifyAdapter } from './http-app.js';
import { servePages, type Spa } from './pages.js';

let app: NestFastifyApplication;
let home: string;

async function build({ prefix, folder }: Spa): Promise<void> {
  await mkdir(`${folder}/assets`, { recursive: true });
  await writeFile(`${folder}/index.html`, `<title>${prefix}</title>`);
  await writeFile(`${folder}/theme.js`, `'${prefix}'`);
  await writeFile(`${folder}/assets/main-1a2b.js`, `'main of ${prefix}'`);
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'pages-'));
  const spas = [
    { prefix: '/admin/', folder: `${home}/admin` },
    { prefix: '/', folder: `${home}/portal` },
  ];
  await Promise.all(spas.map(build));
  const module = await Test.createTestingModule({}).compile();
  app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter([]), { logger: false });
  await servePages(app, [...spas, { prefix: '/gone/', folder: `${home}/never-built` }]);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app.close();
  await rm(home, { recursive: true });
});

describe('the built pages', () => {
  it.each([
    ['/', '<title>/</title>'],
    ['/order/3?quantity=2', '<title>/</title>'],
    ['/admin', '<title>/admin/</title>'],
    ['/admin/', '<title>/admin/</title>'],
    ['/admin/login', '<title>/admin/</title>'],
    ['/gone/', '<title>/</title>'],
  ])('%s is a page, looked up anew each time', async (url, body) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.body]).toEqual([200, body]);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });

  it.each([
    ['/theme.js', `'/'`, /max-age=0/],
    ['/admin/theme.js', `'/admin/'`, /max-age=0/],
    ['/assets/main-1a2b.js', `'main of /'`, /max-age=31536000, immutable/],
    ['/admin/assets/main-1a2b.js', `'main of /admin/'`, /max-age=31536000, immutable/],
  ])('%s is the file itself', async (url, body, caching) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.body]).toEqual([200, body]);
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(answer.headers['cache-control']).toMatch(caching);
  });

  it.each(['/api/nowhere', '/midtrans/webhook', '/healthz', '/assets/older-9f9f.js'])(
    '%s is no page',
    async (url) => {
      const answer = await app.inject({ url });
      expect(answer.body).not.toContain('<title>/</title>');
      expect(answer.statusCode).toBe(404);
    },
  );
});
