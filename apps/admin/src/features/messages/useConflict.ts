import { ref } from 'vue';
import { conflictOf } from '../../shared/form/conflict.js';
import type { Wording } from './useTemplate.js';

export type Deed = 'save' | 'reset';

/** What somebody else has stored meanwhile, and what it stands in the way of. */
export function useConflict() {
  const inTheWay = ref<{ deed: Deed; wording: Wording }>();

  /** Whether it was done; when somebody else was faster it was not, and `inTheWay` tells. */
  async function attempt(deed: Deed, act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
    } catch (error) {
      const wording = conflictOf(error) as Wording | undefined;
      if (!wording) throw error;
      inTheWay.value = { deed, wording };
      return false;
    }
    inTheWay.value = undefined;
    return true;
  }

  return { inTheWay, attempt };
}
