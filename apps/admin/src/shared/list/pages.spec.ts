import { expect, it } from '@jest/globals';
import { lastPage } from './pages.js';

it.each([
  [undefined, 1],
  [{ total: 0, per_page: 25 }, 1],
  [{ total: 25, per_page: 25 }, 1],
  [{ total: 26, per_page: 25 }, 2],
  [{ total: 10_000, per_page: 25 }, 400],
])('the last page of %j is %i', (meta, last) => {
  expect(lastPage(meta)).toBe(last);
});
