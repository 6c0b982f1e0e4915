import { describe, expect, it } from '@jest/globals';
import { html } from '../platform/html.js';
import { messageText } from './message-text.js';

describe('a message as a phone shows it', () => {
  it.each([
    ['plain', 'plain'],
    ['*bold* _slanted_ ~gone~', '<strong>bold</strong> <em>slanted</em> <s>gone</s>'],
    ['*bold with 654321*', '<strong>bold with <span class="code">654321</span></strong>'],
    ['snake_case_stays', 'snake_case_stays'],
    ['```mono *x*```', '<code>mono *x*</code>'],
    ['12345 and 1234567 are no codes', '12345 and 1234567 are no codes'],
    ['Rp150.000 is none either', 'Rp150.000 is none either'],
    ['<script>', '&lt;script&gt;'],
    [
      'see https://a.test/x_y_z?n=123456.',
      'see <a href="https://a.test/x_y_z?n=123456" rel="noreferrer">https://a.test/x_y_z?n=123456</a>.',
    ],
  ])('%s', (text, expected) => {
    expect(html`${messageText(text)}`.text).toBe(expected);
  });
});
