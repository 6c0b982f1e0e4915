const SIZE = 21;
const FINDER = 7;

/** Looks like a QR code and says nothing: three finder squares and a fixed scatter, as one SVG path of unit squares. */
export function qrDrawing(): string {
  const cells: string[] = [];
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      if (isDark(x, y)) cells.push(`M${x} ${y}h1v1h-1z`);
    }
  }
  return cells.join('');
}

function isDark(x: number, y: number): boolean {
  const corner = finderCorner(x, y);
  if (corner) return inFinder(x - corner[0], y - corner[1]);
  return (x * 7 + y * 13 + x * y * 5 + ((x ^ y) % 3) * 4) % 5 < 2;
}

/** The corner whose finder square, with its light margin, covers the cell. */
function finderCorner(x: number, y: number): readonly [number, number] | undefined {
  const far = SIZE - FINDER;
  const corners = [
    [0, 0],
    [far, 0],
    [0, far],
  ] as const;
  return corners.find(([cx, cy]) => x >= cx - 1 && x <= cx + FINDER && y >= cy - 1 && y <= cy + FINDER);
}

function inFinder(x: number, y: number): boolean {
  const edge = Math.max(Math.abs(x - 3), Math.abs(y - 3));
  return edge === 3 || edge <= 1;
}
