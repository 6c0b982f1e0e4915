import qrcode from 'qrcode-generator';

/** Modules of white around it, as readers want. */
const QUIET_ZONE = 4;

/** A QR code as the path of a drawing whose edge is `edge` units, one unit per module. */
export function qrPath(content: string): { path: string; edge: number } {
  const code = qrcode(0, 'M');
  code.addData(content);
  code.make();
  const size = code.getModuleCount();
  const numbers = Array.from({ length: size }, (_, index) => index);
  const path = numbers
    .flatMap((row) => numbers.filter((column) => code.isDark(row, column)).map((column) => [column, row]))
    .map(([column = 0, row = 0]) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`)
    .join('');
  return { path, edge: size + 2 * QUIET_ZONE };
}
