/** A bar of a chart, in the units of its drawing. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A bar of few days is no wall. */
const WIDEST = 48;

/** Bars side by side under a ceiling that the highest reaches; where all is zero there are none to see. */
export function barsOf(values: readonly number[], size: { width: number; height: number }): Bar[] {
  const most = Math.max(...values, 0);
  const step = size.width / Math.max(values.length, 1);
  const gap = Math.min(step * 0.25, 4);
  return values.map((value, index) => {
    const height = most === 0 ? 0 : (value / most) * size.height;
    const width = Math.min(step - gap, WIDEST);
    return { x: index * step + (step - width) / 2, y: size.height - height, width, height };
  });
}

/** By how many hundredths a figure changed; null where there was nothing to compare with. */
export function changeOf(value: number, before: number): number | null {
  return before === 0 ? null : Math.round(((value - before) / before) * 100);
}

/** A part of a whole in hundredths, to the nearest; of nothing, nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
