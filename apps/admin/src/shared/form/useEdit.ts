import { useSubmit, type FormPort } from '@teamanubot/ui/shell';
import { computed, reactive, ref, type Ref } from 'vue';
import { changed } from './changed.js';
import { changesBetween, conflictOf } from './conflict.js';
import { useLeaveGuard } from './useLeaveGuard.js';

interface Plan<Values extends object> {
  form: Readonly<Ref<FormPort | null>>;
  /** The row as the operator sees it: the fields, and whatever {@link send} needs of it to prove that (`updated_at`). */
  seen: () => Values;
  fields: readonly (keyof Values & string)[];
  /**
   * Writes. `touched`: the fields that differ from `seen`, what the operator saw, or, to overwrite, what the conflict
   * told. Throws `ApiError`.
   */
  send: (touched: Partial<Values>, seen: Values, values: Values) => Promise<unknown>;
  done?: () => void;
}

/**
 * A form about a row that exists: what was typed stays whatever happens, the API's sentences go onto their fields, and
 * when somebody else was faster the person chooses. Whoever leaves it half done is asked.
 */
export function useEdit<Values extends object>({ form, seen, fields, send, done }: Plan<Values>) {
  const start = ref({ ...seen() }) as Ref<Values>;
  const state = reactive({ ...seen() }) as Values;
  const now = ref<Record<string, unknown>>();
  const { busy, failure, submit, onInvalid } = useSubmit(form, fields);

  const dirty = computed(() => fields.some((name) => state[name] !== start.value[name]));
  useLeaveGuard(() => dirty.value);
  const changes = computed(() =>
    now.value ? changesBetween(start.value as Record<string, unknown>, now.value, fields) : undefined,
  );

  function write(): Promise<void> {
    return submit(async () => {
      try {
        await send(changed(state, start.value, fields) as Partial<Values>, start.value, { ...state });
      } catch (error) {
        now.value = conflictOf(error);
        if (!now.value) throw error;
        return;
      }
      now.value = undefined;
      start.value = { ...state };
      done?.();
    });
  }

  /** Takes over the row as it is now, and drops what was typed. */
  function take(row: Partial<Values> = (now.value ?? {}) as Partial<Values>): void {
    start.value = { ...start.value, ...row };
    Object.assign(state, start.value);
    now.value = undefined;
  }

  /** Writes what was typed on top of what the row is now. */
  function overwrite(): Promise<void> {
    start.value = { ...start.value, ...(now.value as Partial<Values>) };
    return write();
  }

  return { state, dirty, busy, failure, changes, write, onInvalid, take, overwrite };
}

/** What the form around the fields needs of it. */
export type Edit = Omit<ReturnType<typeof useEdit<object>>, 'take'> & { take: () => void };
