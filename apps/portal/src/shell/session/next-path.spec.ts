import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextPath } from './next-path.js';

describe('nextPath', () => {
  it.each(['/dashboard', '/order/3', '/order/3?line_id=%40toko&quantity=2', '/payments/TAB-1#struk', '/'])(
    'lets %s pass',
    (path) => {
      expect(nextPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    null,
    ['/order/1'],
    '',
    'order/1',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\/evil.example',
    'https://evil.example/order/1',
    'javascript:alert(1)',
    '/login',
    '/login?next=/login',
    '/register/verify',
    '/forgot/code',
  ])('replaces %p by the dashboard', (candidate) => {
    expect(nextPath(candidate)).toBe('/dashboard');
  });

  it('never leaves the site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `/${text}`),
        ),
        (candidate) => {
          const base = 'https://portal.test';
          expect(new URL(nextPath(candidate), base).origin).toBe(base);
        },
      ),
    );
  });
});
