import { computed } from 'vue';
import { features } from '../features.js';
import { useMay } from '../session/use-may.js';

/** What the rail and the palette lead to, for who is logged in. */
export function useEntries() {
  const { can } = useMay();
  const entries = computed(() =>
    features
      .flatMap(({ entry, entries: others = [] }) => [...(entry ? [entry] : []), ...others])
      .filter(({ roles }) => !roles || can(...roles)),
  );
  return { entries };
}
