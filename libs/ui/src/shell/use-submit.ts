import type { FormErrorEvent } from '@nuxt/ui';
import { nextTick, ref, type Ref } from 'vue';
import { fieldErrors, saidByFields, type FieldError } from './field-errors.js';

/** The part of Nuxt UI's form that is needed here. */
export interface FormPort {
  setErrors(errors: FieldError[]): void;
}

/**
 * Sends a form: busy while it is on its way, the API's sentences on the fields, whatever else in `failure`, and the
 * focus on the first field at fault. What was typed stays. The form must not delay its own judgement of what is typed
 * (`validate-on-input-delay="0"`), or that comes after the API's sentences and takes them away.
 */
export function useSubmit(form: Readonly<Ref<FormPort | null>>, names: readonly string[]) {
  const busy = ref(false);
  const failure = ref<unknown>();

  async function submit(send: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    failure.value = undefined;
    try {
      await send();
    } catch (error) {
      const errors = fieldErrors(error, names);
      form.value?.setErrors(errors);
      if (!saidByFields(error, names)) failure.value = error;
      await focusField(errors[0]?.name);
    } finally {
      busy.value = false;
    }
  }

  /** For what the form itself finds before anything is sent. */
  function onInvalid(event: FormErrorEvent): void {
    void focusField(event.errors[0]?.name);
  }

  return { busy, failure, submit, onInvalid };
}

async function focusField(name: string | undefined): Promise<void> {
  if (!name) return;
  await nextTick();
  document.querySelector<HTMLElement>(`main form [name="${CSS.escape(name)}"]`)?.focus();
}
