import qrcode from 'qrcode-generator';

export interface QrPath {
  /** Squares on a side, without the quiet zone. */
  size: number;
  /** The dark ones, as one SVG path of unit squares. */
  path: string;
}

/** A text as a QR code of middling error correction. */
export function qrPath(text: string): QrPath {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const squares = Array.from(
    { length: size * size },
    (_, index) => [index % size, Math.floor(index / size)] as const,
  );
  const dark = squares.filter(([x, y]) => code.isDark(y, x));
  return { size, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join('') };
}
