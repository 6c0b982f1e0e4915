import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aLoggedInCustomer } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';

const aKey = () => `base64:${randomBytes(32).toString('base64')}`;
const [FORMER, CURRENT] = [aKey(), aKey()];

/** MariaDB and Redis are real; three processes stand for one before, during and after the change of `APP_KEY`. */
describe('changing APP_KEY', () => {
  let headers: Record<string, string>;
  const apps: NestFastifyApplication[] = [];

  async function start(environment: NodeJS.ProcessEnv): Promise<NestFastifyApplication> {
    const app = await startApi({ environment });
    apps.push(app);
    return app;
  }
  const me = async (environment: NodeJS.ProcessEnv) =>
    (await (await start(environment)).inject({ url: '/api/me', headers })).statusCode;

  beforeAll(async () => {
    await prepareDatabase();
    await emptyServers();
    ({ headers } = await aLoggedInCustomer(await start({ APP_KEY: FORMER })));
  });
  afterAll(() => Promise.all(apps.map((app) => app.close())));

  it('throws nobody out while the former key is still named', async () => {
    expect(await me({ APP_KEY: CURRENT, APP_PREVIOUS_KEY: FORMER })).toBe(200);
  });

  it('ends what was signed with a key that nobody names any more', async () => {
    expect(await me({ APP_KEY: CURRENT })).toBe(401);
  });
});
