import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { ROOT } from '../stack/paths.mjs';
import { settingNames } from '../testing/environment.mjs';

type Named<T> = Record<string, T>;

interface Service {
  image: string;
  environment?: Named<string>;
  secrets?: string[];
  ports?: string[];
  networks?: string[] | Named<{ ipv4_address?: string } | null>;
  depends_on?: Named<{ condition: string }>;
  healthcheck?: object;
  restart?: string;
  read_only?: boolean;
  cap_drop?: string[];
  logging?: { options: Named<string> };
  deploy?: { resources: { limits: { memory?: string; cpus?: string } } };
  extra_hosts?: string[];
  command?: string[];
}

interface Compose {
  services: Named<Service>;
  networks: Named<{ internal?: boolean } | null>;
  secrets: Named<{ file: string }>;
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
/** Compose merges what `<<` names. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);
const parse = (file: string) => load(read(file), { schema: SCHEMA }) as Compose;

/** Once for each file: a key that is repeated, or an anchor that is missing, is refused on the way. */
const files = ['docker-compose.yml', 'docker-compose.dev.yml'];
const { services, networks, secrets } = parse('docker-compose.yml');
const all = Object.entries(services);
const lasting = all.filter(([, { restart }]) => restart !== 'no');

describe('the compose files', () => {
  /** The schema of the Compose Specification, as the linter for Compose files ships it. */
  const { $schema: _dialect, ...schema } = JSON.parse(
    read('libs/tooling/node_modules/dclint/schemas/compose.schema.json'),
  ) as Record<string, unknown>;
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

  it.each(files)('%s is what the Compose Specification describes', (file) => {
    validate(parse(file));
    expect(validate.errors).toBeNull();
  });

  it.each(files)('%s refuses what the specification does not know', (file) => {
    const compose = parse(file);
    Object.assign(compose.services.redis ?? {}, { restarts: 'always' });
    expect(validate(compose)).toBe(false);
  });

  it.each(files)('%s uses no variable that .env.example does not name', (file) => {
    const used = [...read(file).matchAll(/(?<!\$)\$\{([A-Z0-9_]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !settingNames().includes(String(name)))).toEqual([]);
  });
});

describe('production on one machine', () => {
  it('uses every variable that .env.example names for it', () => {
    const example = read('.env.example');
    const section = example.slice(
      example.indexOf('── docker-compose.yml'),
      example.indexOf('── Local stack'),
    );
    expect(
      settingNames(section).filter((name) => !read('docker-compose.yml').includes(`\${${name}`)),
    ).toEqual([]);
  });

  it('publishes nginx and nothing else', () => {
    expect(all.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['nginx']);
  });

  it('lets the databases be reached by the application only', () => {
    const inside = (service: Service) => Object.keys(asNames(service.networks));
    expect(networks.data?.internal).toBe(true);
    for (const name of ['mariadb', 'redis']) expect(inside(services[name] as Service)).toEqual(['data']);
    expect(inside(services.nginx as Service)).not.toContain('data');
  });

  it.each(all)('%s may little, writes bounded logs and uses bounded resources', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(service.logging?.options).toMatchObject({ 'max-size': '20m', 'max-file': '10' });
    expect(Object.keys(service.deploy?.resources.limits ?? {}).sort()).toEqual(['cpus', 'memory', 'pids']);
  });

  it('starts again what ends, and looks whether it works; the worker alone cannot be asked', () => {
    expect(lasting.filter(([, { restart }]) => restart !== 'unless-stopped')).toEqual([]);
    expect(lasting.filter(([, { healthcheck }]) => !healthcheck).map(([name]) => name)).toEqual(['worker']);
  });

  it('runs nothing of the application before the tables are up to date', () => {
    for (const name of ['api-1', 'api-2', 'worker']) {
      expect(services[name]?.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        mariadb: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      });
    }
  });

  it('gives secrets as files only, each one that is named is there, and none is in the environment', () => {
    for (const [, service] of all) {
      for (const secret of service.secrets ?? []) expect(secrets).toHaveProperty(secret);
      const named = Object.entries(service.environment ?? {}).filter(([name]) => name.endsWith('_FILE'));
      for (const [, file] of named) {
        expect(service.secrets?.map((secret) => `/run/secrets/${secret}`)).toContain(file);
      }
      const inline = Object.keys(service.environment ?? {}).filter((name) =>
        /(PASSWORD|KEY|KEY2|TOKEN|REDIS_URL)$/.test(name),
      );
      expect(inline.filter((name) => name !== 'TLS_KEY')).toEqual([]);
    }
  });

  it('has the MariaDB and the Redis that the rules rest on', () => {
    expect(services.mariadb?.image).toBe('mariadb:10.11');
    expect(services.mariadb?.command).toEqual(
      expect.arrayContaining([
        '--character-set-server=utf8mb4',
        '--default-time-zone=+00:00',
        '--transaction-isolation=READ-COMMITTED',
      ]),
    );
    const redis = services.redis?.command?.join(' ');
    expect(redis).toContain('--appendonly yes');
    expect(redis).toContain('--maxmemory-policy noeviction');
  });

  it('names processes of the API that nginx finds at fixed addresses, and trusts nginx alone', () => {
    const nginx = services.nginx as Service;
    const upstreams = [nginx.environment?.API_1, nginx.environment?.API_2].map((one) => one?.split(':')[0]);
    expect(upstreams).toEqual(Object.keys(services).filter((name) => name.startsWith('api-')));
    const addresses = upstreams.map((name) => `${name}:${addressOf(services[String(name)])}`);
    expect(nginx.extra_hosts).toEqual(addresses);
    for (const name of upstreams) {
      expect(services[String(name)]?.environment).toMatchObject({
        PORT: '3000',
        TRUSTED_PROXIES: `${addressOf(nginx)}/32`,
      });
    }
  });
});

describe('the images', () => {
  const dockerfile = read('Dockerfile');

  it('are built with the pinned pnpm', () => {
    const pinned = /pnpm@([\d.]+)/.exec(read('libs/tooling/src/stack/pnpm.mjs'))?.[1];
    expect(/ARG PNPM=(.+)/.exec(dockerfile)?.[1]).toBe(pinned);
  });

  it('run as nobody in particular', () => {
    const [, ...stages] = dockerfile.split(/^FROM /m);
    const shipped = stages.filter((stage) => / AS (application|front)\n/.test(stage));
    expect(shipped.map((stage) => /^USER (.+)$/m.exec(stage)?.[1])).toEqual(['node', 'nginx']);
  });
});

describe('the workflows', () => {
  it.each(['.github/workflows/ci.yml', '.github/workflows/deploy.yml'])(
    '%s may only read unless a job says more, and uses actions of one commit only',
    (file) => {
      const workflow = load(read(file)) as {
        permissions: object;
        jobs: Named<{ steps: { uses?: string }[] }>;
      };
      expect(workflow.permissions).toEqual({ contents: 'read' });
      const actions = Object.values(workflow.jobs).flatMap(({ steps }) =>
        steps.flatMap(({ uses }) => uses ?? []),
      );
      expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
    },
  );
});

function asNames(listed: Service['networks']): Named<unknown> {
  return Array.isArray(listed) ? Object.fromEntries(listed.map((name) => [name, null])) : (listed ?? {});
}

function addressOf(service: Service | undefined): string | undefined {
  return (asNames(service?.networks).front as { ipv4_address?: string } | null)?.ipv4_address;
}
