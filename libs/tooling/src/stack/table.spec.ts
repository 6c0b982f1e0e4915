import { expect, it } from '@jest/globals';
import { renderTable } from './table.mjs';

it('lines the values up, with an empty line where asked', () => {
  const table = renderTable([
    ['Portal', 'http://localhost:3000'],
    null,
    ['WhatsApp inbox', 'http://localhost:3001'],
  ]);

  expect(table.split('\n')).toEqual([
    '  Portal          http://localhost:3000',
    '',
    '  WhatsApp inbox  http://localhost:3001',
  ]);
});

it('is nothing without rows', () => {
  expect(renderTable([])).toBe('');
});
