// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const EVERYTHING = 'libs/contracts/everything.openapi.json';

/**
 * As much of an OpenAPI document as the rules look at.
 *
 * @typedef {{ schema?: unknown, example?: unknown }} Content
 * @typedef {object} Operation
 * @property {string} [operationId]
 * @property {string} [summary]
 * @property {string[]} [tags]
 * @property {object[]} [security]
 * @property {string} [x-scope]
 * @property {{ name: string, in: string, schema?: object, required?: boolean }[]} [parameters]
 * @property {{ content?: Record<string, Content> }} [requestBody]
 * @property {Record<string, { description?: string, content?: Record<string, Content> }>} [responses]
 *
 * @typedef {object} Document
 * @property {string} [openapi]
 * @property {{ title?: string, version?: string, description?: string }} [info]
 * @property {{ url: string }[]} [servers]
 * @property {{ name: string, description?: string }[]} [tags]
 * @property {Record<string, Record<string, Operation>>} [paths]
 * @property {{ schemas?: Record<string, object>, securitySchemes?: Record<string, object> }} [components]
 *
 * @typedef {{ method: string, path: string, name: string, operation: Operation }} Route
 */

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What each rule finds at fault; its name says what it wants. @type {Record<string, (document: Document) => string[]>} */
export const RULES = {
  'is OpenAPI 3.1': ({ openapi }) => (/^3\.1\.\d+$/.test(openapi ?? '') ? [] : [`openapi: ${openapi}`]),
  'says what it is about': ({ info, servers }) => [
    ...(info?.title && info.version && info.description ? [] : ['info']),
    ...(servers?.length ? [] : ['servers']),
  ],
  'describes every tag, and uses it': (document) => {
    const described = (document.tags ?? []).filter(({ description }) => description).map(({ name }) => name);
    const used = new Set(routesOf(document).flatMap(({ operation }) => operation.tags ?? ['(none)']));
    return [
      ...[...used].filter((tag) => !described.includes(tag)),
      ...described.filter((tag) => !used.has(tag)),
    ];
  },
  'gives every operation a name of its own': (document) => {
    const names = routesOf(document).map(({ operation }) => operation.operationId ?? '(none)');
    return names.filter((name, place) => name === '(none)' || names.indexOf(name) !== place);
  },
  'sums up every operation': (document) =>
    routesOf(document)
      .filter(({ operation }) => !operation.summary || !operation.tags?.length)
      .map(({ name }) => name),
  'says who may use every operation': (document) =>
    routesOf(document)
      .filter(({ operation }) => !operation.security?.length || !operation['x-scope'])
      .map(({ name }) => name),
  'declares the parameters of every path, and no others': (document) =>
    routesOf(document)
      .filter(({ path: url, operation }) => {
        const wanted = [...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
        const declared = (operation.parameters ?? []).filter(({ in: place }) => place === 'path');
        return (
          wanted.join() !==
          declared
            .map(({ name }) => name)
            .toSorted()
            .join()
        );
      })
      .map(({ name }) => name),
  'gives every parameter a schema': (document) =>
    routesOf(document).flatMap(({ name, operation }) =>
      (operation.parameters ?? [])
        .filter(({ schema }) => !schema || Object.keys(schema).length === 0)
        .map((parameter) => `${name} ${parameter.name}`),
    ),
  'answers every operation with a success and its failures': (document) =>
    routesOf(document)
      .filter(({ path: url, operation }) => {
        const statuses = Object.keys(operation.responses ?? {});
        const wanted = [
          '401',
          '403',
          ...(url.includes('{') ? ['404'] : []),
          ...(operation.requestBody ? ['422'] : []),
        ];
        return (
          !statuses.some((status) => /^2/.test(status)) || wanted.some((each) => !statuses.includes(each))
        );
      })
      .map(({ name }) => name),
  'shows an example of every body and answer': (document) =>
    routesOf(document).flatMap(({ name, operation }) =>
      [
        ...Object.entries(operation.requestBody?.content ?? {}).map(([type, each]) => ({ at: type, each })),
        ...Object.entries(operation.responses ?? {}).flatMap(([status, { content = {} }]) =>
          Object.values(content).map((each) => ({ at: status, each })),
        ),
      ]
        .filter(({ each }) => each.schema === undefined || each.example === undefined)
        .map(({ at }) => `${name} ${at}`),
    ),
  'refers only to what is there, and holds nothing else': (document) => {
    const known = Object.keys(document.components?.schemas ?? {});
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    return [
      ...named.filter((name) => !known.includes(name)).map((name) => `${name} is missing`),
      ...known.filter((name) => !named.includes(name)).map((name) => `${name} is not used`),
    ];
  },
  'speaks JSON Schema, not that of OpenAPI 3.0': (document) =>
    /"nullable":|"exclusiveM(in|ax)imum":(true|false)/.test(JSON.stringify(document))
      ? ['nullable, or a boolean bound']
      : [],
  'names the schemes that it asks for': (document) => {
    const schemes = Object.keys(document.components?.securitySchemes ?? {});
    return routesOf(document).flatMap(({ name, operation }) =>
      (operation.security ?? [])
        .flatMap((each) => Object.keys(each))
        .filter((scheme) => !schemes.includes(scheme))
        .map((scheme) => `${name} ${scheme}`),
    );
  },
};

/**
 * @param {Document} document
 * @returns {string[]} each fault, with the rule that it breaks
 */
export function findFaults(document) {
  return Object.entries(RULES).flatMap(([rule, find]) => find(document).map((fault) => `${rule}: ${fault}`));
}

/**
 * @param {string} root of the repository
 * @returns {string[]} the faults of the committed document of the internal API
 */
export function findDocumentFaults(root) {
  return findFaults(JSON.parse(readFileSync(path.join(root, EVERYTHING), 'utf8')));
}

/**
 * @param {Document} document
 * @returns {Route[]}
 */
function routesOf({ paths = {} }) {
  return Object.entries(paths).flatMap(([url, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        method,
        path: url,
        name: `${method.toUpperCase()} ${url}`,
        operation,
      })),
  );
}
