// @ts-check
import { envInConfig } from './rules/env-in-config.mjs';
import { explainedSuppressions } from './rules/explained-suppressions.mjs';
import { featureBorders } from './rules/feature-borders.mjs';
import { layers } from './rules/layers.mjs';
import { moduleEdges } from './rules/module-edges.mjs';
import { noBarrels } from './rules/no-barrels.mjs';
import { noForwardRef } from './rules/no-forward-ref.mjs';
import { pureDomain } from './rules/pure-domain.mjs';
import { sqlInPersistence } from './rules/sql-in-persistence.mjs';
import { thinControllers } from './rules/thin-controllers.mjs';

/**
 * The rules that hold the architecture, as a plugin for ESLint's flat configuration.
 *
 * @type {import('eslint').ESLint.Plugin}
 */
export default {
  meta: { name: '@teamanubot' },
  rules: {
    'env-in-config': envInConfig,
    'explained-suppressions': explainedSuppressions,
    'feature-borders': featureBorders,
    layers,
    'module-edges': moduleEdges,
    'no-barrels': noBarrels,
    'no-forward-ref': noForwardRef,
    'pure-domain': pureDomain,
    'sql-in-persistence': sqlInPersistence,
    'thin-controllers': thinControllers,
  },
};
