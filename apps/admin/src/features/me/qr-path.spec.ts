import { expect, it } from '@jest/globals';
import { qrPath } from './qr-path.js';

it('a QR code has its three corners, and is another for another text', () => {
  const { size, path } = qrPath('otpauth://totp/TeamAnuBot:ratna@example.com?secret=JBSWY3DPEHPK3PXP');
  expect(size).toBeGreaterThanOrEqual(21);
  for (const corner of [`M0 0h`, `M${size - 1} 0h`, `M0 ${size - 1}h`]) expect(path).toContain(corner);
  expect(path).not.toContain(`M${size} `);
  expect(qrPath('something else').path).not.toBe(path);
});
