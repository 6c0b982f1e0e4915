// @ts-check
import path from 'node:path';
import { onImports, placeOf } from '../places.mjs';

const DRIVERS = /^(typeorm|mysql2)(\/|$)/;

/**
 * SQL is spoken in `persistence/` (in a flat module: in its entity and repository files) and in `platform/`. A
 * `*.module.ts` may bind entities through `@nestjs/typeorm`; medium specs may look at rows.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const sqlInPersistence = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { outside: '"{{specifier}}" belongs in persistence/ and platform/: ask a repository.' },
  },
  create(context) {
    const place = placeOf(context.filename);
    if (!place || place.layer === 'platform' || place.layer === 'test' || speaksSql(place.path)) return {};
    const binds = place.path.endsWith('.module.ts');
    return onImports((node, specifier) => {
      const bound = specifier === '@nestjs/typeorm' && !binds;
      if (bound || DRIVERS.test(specifier)) {
        context.report({ node, messageId: 'outside', data: { specifier } });
      }
    });
  },
};

/** @param {string} file from `apps/api/` */
function speaksSql(file) {
  const flat = file.split('/').length === 4;
  return (
    path.posix.dirname(file).split('/').includes('persistence') ||
    (flat && /\.(entity|repository)\.ts$/.test(file)) ||
    file.endsWith('.medium.spec.ts')
  );
}
