import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from '../../src/platform/http/openapi.js';
import { ROLES, type Role } from '../../src/platform/security/roles.js';
import { aLoggedInAdmin, aLoggedInCustomer } from '../support/customers.js';
import { startApi } from '../support/processes.js';
import { emptyServers, prepareDatabase } from '../support/servers.js';
import { type Operation, operationsOf } from './operations.js';
import { WHO_MAY } from './who-may.js';

/** Open to whoever has no token yet, and pictures, which bring none. */
const DOORS = /^\/api\/admin\/(auth\/(login|totp|recovery|refresh|logout)|avatars\/\{hash\})$/;

describe('every route of the console (MariaDB and Redis are real)', () => {
  let app: NestFastifyApplication;
  let operations: Operation[];
  let nobodies: Record<string, object>;
  let admins: Record<Role, object>;

  beforeAll(async () => {
    await prepareDatabase();
    await emptyServers();
    app = await startApi();
    operations = operationsOf(describeApi(app)).filter(
      ({ path }) => path.startsWith('/api/admin/') && !DOORS.test(path),
    );
    nobodies = { nobody: {}, customer: (await aLoggedInCustomer(app)).headers };
    const made = ROLES.map(async (role) => [role, (await aLoggedInAdmin(app, { role })).headers] as const);
    admins = Object.fromEntries(await Promise.all(made)) as Record<Role, object>;
  });
  afterAll(() => app.close());

  /** With a body that no route takes, so that who may knock is not let in. */
  const knock = async ({ method, path }: Operation, headers: object): Promise<number> => {
    const url = path.replace(/\{\w+\}/g, 'nobody');
    const odd = method === 'GET' || method === 'DELETE' ? {} : { payload: { odd: true } };
    const { statusCode } = await app.inject({ method, url, headers: { ...headers }, ...odd });
    return statusCode;
  };

  it('has its line in the table of roles, and the table no others', () => {
    const routes = operations.map(({ method, path }) => `${method} ${path}`);
    expect(routes.toSorted()).toEqual(Object.keys(WHO_MAY).toSorted());
  });

  it('lets in whom the table names, and nobody else', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const route = `${operation.method} ${operation.path}`;
      for (const [name, headers] of Object.entries(nobodies))
        if ((await knock(operation, headers)) !== 401) wrong.push(`${route} lets ${name} in`);
      for (const role of ROLES) {
        const refused = (await knock(operation, admins[role])) === 403;
        if (refused === WHO_MAY[route]?.includes(role))
          wrong.push(`${route} ${refused ? 'refuses' : 'lets in'} ${role}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
