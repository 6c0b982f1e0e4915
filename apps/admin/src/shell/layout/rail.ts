import type { Entry } from '../feature.js';

export interface RailGroup {
  /** Key of the heading; the first entries may stand without one. */
  heading: string | undefined;
  entries: Entry[];
}

/** Puts neighbours of the same group under one heading, in the order in which they come. */
export function groupEntries(entries: readonly Entry[]): RailGroup[] {
  const groups: RailGroup[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && last.heading === entry.group) last.entries.push(entry);
    else groups.push({ heading: entry.group, entries: [entry] });
  }
  return groups;
}
