import { expect, it } from '@jest/globals';
import { sayNumber } from './phone-number.js';

it.each([
  ['6281234567890', '+62 812 3456 7890'],
  ['62812****7890', '62812****7890'],
  ['6512345678', '6512345678'],
])('%s is said as %s', (number, said) => {
  expect(sayNumber(number)).toBe(said);
});
