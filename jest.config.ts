/** @jest-config-loader esbuild-register */
import { project } from './libs/tooling/src/jest-preset.cjs';

const REAL_SERVERS = ['.medium.spec.ts'];
const FAULTS = ['.faults.spec.ts'];

export default {
  projects: [
    project({ name: 'api-unit', folder: 'apps/api', ignore: [...REAL_SERVERS, ...FAULTS] }),
    project({ name: 'api-medium', folder: 'apps/api', specs: REAL_SERVERS }),
    project({ name: 'api-faults', folder: 'apps/api', specs: FAULTS }),
    project({ name: 'sandbox', folder: 'apps/sandbox' }),
    project({ name: 'portal', folder: 'apps/portal' }),
    project({ name: 'admin', folder: 'apps/admin' }),
    project({ name: 'contracts', folder: 'libs/contracts' }),
    project({ name: 'phrases', folder: 'libs/phrases' }),
    project({ name: 'ui', folder: 'libs/ui' }),
    project({ name: 'tooling', folder: 'libs/tooling', ignore: REAL_SERVERS }),
    project({ name: 'tooling-medium', folder: 'libs/tooling', specs: REAL_SERVERS }),
  ],
};
