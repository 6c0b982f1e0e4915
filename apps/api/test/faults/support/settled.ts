import { setTimeout as pause } from 'node:timers/promises';
import type { FaultWorld } from './fault-world.js';
import { complaints } from './verdict.js';

/** The reconciler's closest watch is 30 s, a message's longest wait some minutes. */
const PATIENCE_MS = 240_000;

/** Looks again and again until nothing is wrong; answers what still is when patience is at its end. */
export async function settled(world: FaultWorld): Promise<string[]> {
  let wrong = await complaints(world);
  for (const end = Date.now() + PATIENCE_MS; wrong.length > 0 && Date.now() < end;) {
    await pause(1_000);
    wrong = await complaints(world);
  }
  return wrong;
}
