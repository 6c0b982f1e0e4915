import { describe, expect, it } from '@jest/globals';
import { findCycles } from './checking/import-graph.mjs';
import { INTEGRATIONS, MODULE_EDGES, isAllowedEdge, renderDiagram } from './module-edges.mjs';

describe('the list of edges', () => {
  it('has no cycle', () => {
    expect(findCycles(new Map(Object.entries(MODULE_EDGES)))).toEqual([]);
  });

  it('leads only to modules of the list and to outsiders', () => {
    const known = [...Object.keys(MODULE_EDGES), ...INTEGRATIONS];

    expect(
      Object.values(MODULE_EDGES)
        .flat()
        .filter((name) => !known.includes(name)),
    ).toEqual([]);
  });

  it('lets payment know no other module', () => {
    expect(MODULE_EDGES.payment).toEqual(['integrations/midtrans']);
  });

  it.each(['admin', 'internal-api'])('lets nobody use %s', (name) => {
    expect(Object.values(MODULE_EDGES).flat()).not.toContain(name);
  });
});

it('knows its own direction', () => {
  expect(isAllowedEdge('auth', 'otp')).toBe(true);
  expect(isAllowedEdge('otp', 'auth')).toBe(false);
  expect(isAllowedEdge('otp', 'otp')).toBe(true);
  expect(isAllowedEdge('invoicing', 'otp')).toBe(false);
});

it('is drawn with an arrow for each edge', () => {
  const diagram = renderDiagram();

  expect(diagram.match(/-->/g)).toHaveLength(Object.values(MODULE_EDGES).flat().length);
  expect(diagram).toContain('internal_api[internal-api]');
  expect(diagram).toContain('payment --> integrations_midtrans');
});
