// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Package a package of the workspace
 * @property {string} name
 * @property {string} folder from the root
 * @property {boolean} builds whether it has sources and a build script
 * @property {boolean} typed whether it says how its types are checked
 * @property {string[]} uses the packages of the workspace that it depends on
 */

/**
 * @param {string} root
 * @returns {Package[]}
 */
export function listPackages(root) {
  const folders = ['apps', 'libs'].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => `${group}/${name}`),
  );
  return folders
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
    .map((folder) => describePackage(root, folder));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Package}
 */
function describePackage(root, folder) {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
  return {
    name: manifest.name,
    folder,
    builds: Boolean(manifest.scripts?.build) && hasFiles(path.join(root, folder, 'src')),
    typed: existsSync(path.join(root, folder, 'tsconfig.json')),
    uses: Object.keys(dependencies).filter((name) => dependencies[name].startsWith('workspace:')),
  };
}

/** @param {string} folder */
function hasFiles(folder) {
  return existsSync(folder) && readdirSync(folder).length > 0;
}
