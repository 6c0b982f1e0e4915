import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../stack/paths.mjs';
import { findBoundaryFaults } from './boundaries.mjs';
import { withDiagram } from './generated.mjs';
import { findCycles, importsOf } from './import-graph.mjs';

describe('importsOf', () => {
  const source = [
    "import 'reflect-metadata';",
    "import { Injectable } from '@nestjs/common';",
    "import { a } from './a.js';",
    'import {\n  b,\n  c,\n} from "./ignored.js";',
    "import {\n  b,\n  c,\n} from '../other/b.js';",
    "import type { T } from './types.js';",
    "export { d } from './d.js';",
    "import './effect.js';",
    "const later = () => import('./later.js');",
    'const text = "import x from \'./text.js\'";',
  ].join('\n');

  it('finds what is loaded with the file', () => {
    expect(importsOf('folder/file.ts', source)).toEqual([
      'folder/a.ts',
      'other/b.ts',
      'folder/d.ts',
      'folder/effect.ts',
    ]);
  });
});

describe('findCycles', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

  it('finds none in a diamond', () => {
    expect(findCycles(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });

  it('names the files of a cycle', () => {
    expect(findCycles(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual([['b', 'c', 'b']]);
    expect(findCycles(graph({ a: ['a'] }))).toEqual([['a', 'a']]);
  });
});

it('the tree keeps its boundaries', () => {
  expect(findBoundaryFaults(ROOT)).toEqual([]);
});

describe('withDiagram', () => {
  const readme = 'Before\n<!-- module-edges:start -->\nold\n<!-- module-edges:end -->\nAfter\n';

  it('replaces what stands between the markers, and only that', () => {
    const once = withDiagram(readme);

    expect(once).toMatch(
      /^Before\n<!-- module-edges:start -->\n\n```mermaid\n[^]*```\n\n<!-- module-edges:end -->\nAfter\n$/,
    );
    expect(once).not.toContain('old');
    expect(withDiagram(once)).toBe(once);
  });

  it('asks for the markers', () => {
    expect(() => withDiagram('no markers')).toThrow('module-edges:start');
  });
});
