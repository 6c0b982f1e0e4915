import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';
import plugin from './index.mjs';

const tester = new RuleTester({ languageOptions: { parser: ts.parser as never } });

type Case = [file: string, code: string];

/** Runs one rule over files named from `apps/api/src/` (or from the root, with a leading slash). */
function check(
  name: string,
  { accepts, refuses }: { accepts: Case[]; refuses: [...Case, messageId: string][] },
) {
  const rule = plugin.rules?.[name];
  if (!rule) throw new Error(`No rule ${name}`);
  const filename = (file: string) => (file.startsWith('/') ? `/clone${file}` : `/clone/apps/api/src/${file}`);
  tester.run(name, rule, {
    valid: accepts.map(([file, code]) => ({ filename: filename(file), code })),
    invalid: refuses.map(([file, code, messageId]) => ({
      filename: filename(file),
      code,
      errors: [{ messageId }],
    })),
  });
}

check('module-edges', {
  accepts: [
    ['modules/auth/auth.module.ts', "import { OtpModule } from '../otp/otp.module.js';"],
    [
      'modules/payment/application/create-order.service.ts',
      "import { Snap } from '../../../integrations/midtrans/snap.js';",
    ],
    ['modules/payment/http/x.ts', "import { y } from '../domain/y.js';"],
    ['modules/payment/http/x.ts', "import { y } from '../../../platform/clock/clock.js';"],
    ['api.module.ts', "import { AdminModule } from './modules/admin/admin.module.js';"],
    ['/apps/portal/src/modules/whatever.ts', "import x from '../modules/admin/x.js';"],
  ],
  refuses: [
    ['modules/otp/otp.module.ts', "import { AuthModule } from '../auth/auth.module.js';", 'edge'],
    ['modules/payment/http/x.ts', "import { y } from '../../catalog/catalog.service.js';", 'edge'],
    ['modules/catalog/x.ts', "export { y } from '../../integrations/whatsapp/y.js';", 'edge'],
    ['modules/subscription/http/x.ts', "const y = import('../../admin/y.js');", 'edge'],
    ['modules/auth/x.ts', "import type { Y } from '../internal-api/y.js';", 'edge'],
    ['modules/payment/payment.medium.spec.ts', "import { y } from '../subscription/y.js';", 'edge'],
    ['modules/invoicing/invoicing.module.ts', 'export const x = 1;', 'unknown'],
    ['modules/auth/x.ts', "import { y } from '../invoicing/y.js';", 'edge'],
    ['integrations/telegram/client.ts', 'export const x = 1;', 'unknown'],
  ],
});

check('layers', {
  accepts: [
    ['modules/otp/x.ts', "import { y } from '../../integrations/whatsapp/y.js';"],
    ['integrations/midtrans/x.ts', "import { y } from '../../platform/clock/clock.js';"],
    ['platform/http/x.ts', "import { y } from '../errors/app-error.js';"],
    ['worker.main.ts', "import { y } from './worker.module.js';"],
    ['modules/otp/otp.medium.spec.ts', "import { app } from '../../../test/support/app.js';"],
    ['modules/otp/otp.http.spec.ts', "import { ApiModule } from '../../api.module.js';"],
  ],
  refuses: [
    ['platform/http/x.ts', "import { y } from '../../modules/otp/y.js';", 'back'],
    ['platform/http/x.ts', "import { y } from '../../integrations/midtrans/y.js';", 'back'],
    ['integrations/midtrans/x.ts', "import { y } from '../../modules/payment/y.js';", 'back'],
    ['integrations/midtrans/x.ts', "import { y } from '../whatsapp/y.js';", 'back'],
    ['modules/otp/x.ts', "import { y } from '../../api.module.js';", 'back'],
    ['modules/otp/x.ts', "import { y } from '../../../test/support/app.js';", 'back'],
  ],
});

check('sql-in-persistence', {
  accepts: [
    ['modules/payment/persistence/payment.repository.ts', "import { In } from 'typeorm';"],
    ['modules/catalog/product.entity.ts', "import { Entity } from 'typeorm';"],
    ['modules/catalog/product.repository.ts', "import { InjectRepository } from '@nestjs/typeorm';"],
    ['modules/payment/payment.module.ts', "import { TypeOrmModule } from '@nestjs/typeorm';"],
    ['modules/payment/application/pay.medium.spec.ts', "import { DataSource } from 'typeorm';"],
    ['platform/database/transactions.ts', "import { DataSource } from 'typeorm';"],
  ],
  refuses: [
    ['modules/payment/application/pay.service.ts', "import { DataSource } from 'typeorm';", 'outside'],
    [
      'modules/payment/application/pay.repository.ts',
      "import type { EntityManager } from 'typeorm';",
      'outside',
    ],
    ['modules/payment/payment.module.ts', "import { DataSource } from 'typeorm';", 'outside'],
    ['modules/catalog/catalog.service.ts', "import { InjectRepository } from '@nestjs/typeorm';", 'outside'],
    ['modules/catalog/catalog.service.ts', "import mysql from 'mysql2/promise';", 'outside'],
    ['seed.main.ts', "import { DataSource } from 'typeorm';", 'outside'],
  ],
});

check('pure-domain', {
  accepts: [
    [
      'modules/payment/domain/decide.ts',
      "import { STATES } from './states.js'; export const at = new Date(0);",
    ],
    ['modules/subscription/domain/x.ts', "import { y } from '../../payment/domain/y.js';"],
    ['modules/payment/domain/x.ts', "import { AppError } from '../../../platform/errors/app-error.js';"],
    ['modules/payment/application/x.ts', 'export const now = Date.now();'],
  ],
  refuses: [
    ['modules/payment/domain/x.ts', "import { Injectable } from '@nestjs/common';", 'framework'],
    ['modules/payment/domain/x.ts', "import type { Column } from 'typeorm';", 'framework'],
    ['modules/payment/domain/x.ts', "import Redis from 'ioredis';", 'framework'],
    ['modules/payment/domain/x.ts', "import { env } from 'node:process';", 'framework'],
    ['modules/payment/domain/x.ts', "import { P } from '../persistence/payment.entity.js';", 'outside'],
    ['modules/payment/domain/x.ts', "import { C } from '../../../platform/clock/clock.js';", 'outside'],
    ['modules/payment/domain/x.ts', 'export const now = new Date();', 'clock'],
    ['modules/payment/domain/x.ts', 'export const now = Date.now();', 'clock'],
    ['modules/payment/domain/x.ts', 'export const zone = process.env.TZ;', 'environment'],
  ],
});

check('no-forward-ref', {
  accepts: [['modules/auth/x.ts', "imports(OtpModule, 'forwardRef');"]],
  refuses: [['modules/auth/x.ts', 'imports(forwardRef(() => OtpModule));', 'cycle']],
});

check('no-barrels', {
  accepts: [
    ['modules/auth/x.ts', "import { y } from './y.js'; export const z = y; export { y as w };"],
    ['platform/database/migrations/index.ts', 'export const MIGRATIONS = [];'],
    ['/libs/contracts/src/index.ts', "export * from './error-codes.js';"],
  ],
  refuses: [
    ['modules/auth/index.ts', 'export const x = 1;', 'barrel'],
    ['modules/auth/x.ts', "export * from './y.js';", 'reexport'],
    ['modules/auth/x.ts', "export { y } from './y.js';", 'reexport'],
  ],
});

check('env-in-config', {
  accepts: [['modules/auth/x.ts', 'export const x = settings.env.PORT + process.pid;']],
  refuses: [
    ['modules/auth/x.ts', 'export const port = process.env.PORT;', 'env'],
    ['modules/auth/x.ts', "export const port = process['env'].PORT;", 'env'],
    ['modules/auth/x.ts', 'const { env } = process;', 'env'],
    ['modules/auth/x.ts', "import { env } from 'node:process';", 'env'],
  ],
});

check('feature-borders', {
  accepts: [
    ['/apps/portal/src/features/orders/OrderPage.ts', "import { useOrder } from './useOrder';"],
    ['/apps/portal/src/features/orders/OrderPage.ts', "import { client } from '@/shell/client';"],
    ['/apps/portal/src/shell/router.ts', "import { routes } from '../features/orders/orders.routes';"],
    ['/apps/portal/src/shell/router.ts', "import { ref } from 'vue';"],
  ],
  refuses: [
    ['/apps/portal/src/features/orders/x.ts', "import { y } from '../catalog/y';", 'sibling'],
    ['/apps/admin/src/features/orders/a/x.ts', "import { y } from '@/features/catalog/y';", 'sibling'],
    [
      '/apps/portal/src/features/orders/x.ts',
      "const y = () => import('../catalog/catalog.routes');",
      'sibling',
    ],
    [
      '/apps/portal/src/shell/router.ts',
      "import OrderPage from '../features/orders/OrderPage.vue';",
      'routes',
    ],
  ],
});

check('thin-controllers', {
  accepts: [
    ['modules/auth/auth.controller.ts', 'class C { login(body) { return this.auth.login(body); } }'],
    ['modules/auth/auth.service.ts', 'class S { login(x) { if (x) return 1; return 2; } }'],
  ],
  refuses: [
    ['modules/auth/auth.controller.ts', 'class C { login(x) { if (x) { y(); } } }', 'decides'],
    ['modules/auth/auth.controller.ts', 'class C { login(x) { return x ? 1 : 2; } }', 'decides'],
    [
      'modules/auth/auth.controller.ts',
      'class C { async login() { try { await x(); } finally { y(); } } }',
      'decides',
    ],
    ['modules/auth/auth.controller.ts', 'class C { login() { for (const x of y) z(x); } }', 'decides'],
    ['modules/auth/auth.controller.ts', 'class C { login() { { return 1; } return 2; } }', 'returns'],
  ],
});

check('explained-suppressions', {
  accepts: [
    ['x.ts', '// eslint-disable-next-line no-var -- the loader needs a global\nvar x;'],
    ['x.ts', '// eslint-disabled is only a word here\nlet x;'],
  ],
  refuses: [
    ['x.ts', '\n// eslint-disable-next-line no-var\nvar x;', 'why'],
    ['x.ts', '\nvar x; // eslint-disable-line', 'why'],
    ['x.ts', '\nlet y; /* eslint-disable no-var -- */\nvar x;', 'why'],
    ['x.ts', '/* eslint-disable */\nvar x;', 'why'],
  ],
});
