import qrcode from 'qrcode-generator';
import { html, type Html } from '../platform/html.js';

const QUIET_ZONE = 4;

/** A QR code as an inline drawing, one unit per module. */
export function qrSvg(content: string, label: string): Html {
  const code = qrcode(0, 'M');
  code.addData(content);
  code.make();
  const size = code.getModuleCount();
  const modules = Array.from({ length: size * size }, (_, index) => ({
    row: Math.floor(index / size),
    column: index % size,
  }));
  const path = modules
    .filter(({ row, column }) => code.isDark(row, column))
    .map(({ row, column }) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`)
    .join('');
  const edge = size + 2 * QUIET_ZONE;
  return html`<svg class="qr" viewBox="0 0 ${edge} ${edge}" role="img" aria-label="${label}">
    <path d="${path}" />
  </svg>`;
}
