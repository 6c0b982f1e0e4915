// @ts-check
'use strict';
const path = require('node:path');

/**
 * Jest runs every file as CommonJS: on Node 20 its module mode cannot `require()` the ES-module packages that
 * NestJS 12 and Fastify pull in, so those few packages are transformed like our own code and the rest is left alone.
 */
const ESM_PACKAGES = [
  '@nestjs\\+',
  '@fastify\\+cookie',
  'cookie@2',
  'content-disposition@',
  'nestjs-pino@',
  '@tanstack\\+match-sorter-utils',
];

const root = path.resolve(__dirname, '../../..');

const swcTransform = {
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

/**
 * One Jest project: a name and the specs of one folder.
 *
 * @param {{ name: string, folder: string, specs?: string[], ignore?: string[], setupFiles?: string[] }} options
 *   `folder` from the repository root; `specs` and `ignore` as endings of file names (default: every `.spec.ts`,
 *   `.spec.mjs`); `setupFiles` from `folder`.
 * @returns {import('jest').Config}
 */
function project({ name, folder, specs = ['.spec.ts', '.spec.mjs'], ignore = [], setupFiles = [] }) {
  const rootDir = path.join(root, folder);
  return {
    displayName: name,
    rootDir,
    testEnvironment: 'node',
    setupFilesAfterEnv: [path.join(__dirname, 'jest-patience.mjs')],
    testMatch: specs.map((ending) => `<rootDir>/**/*${ending}`),
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', ...ignore.map(endingPattern)],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    setupFiles: setupFiles.map((file) => path.join(rootDir, file)),
    transform: { '^.+\\.[cm]?[tj]s$': ['@swc/jest', { swcrc: false, ...swcTransform }] },
    transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${ESM_PACKAGES.join('|')}))`],
    moduleNameMapper: {
      '^@teamanubot/tooling/stack$': path.join(root, 'libs/tooling/src/stack/index.mjs'),
      '^@teamanubot/sandbox$': path.join(root, 'apps/sandbox/src/sandbox.ts'),
      '^@teamanubot/([a-z]+)$': path.join(root, 'libs/$1/src/index.ts'),
      '^@teamanubot/([a-z]+)/([a-z-]+)$': ['.ts', '/index.ts'].map((end) =>
        path.join(root, `libs/$1/src/$2${end}`),
      ),
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
  };
}

/** @param {string} ending */
function endingPattern(ending) {
  return `${ending.replaceAll('.', '\\.')}$`;
}

module.exports = { project };
