import { reactive, ref } from 'vue';
import type { RegistrationAnswer } from '../../shell/api/types.js';
import type { RegisterForm } from './auth.api.js';

/** Kept for the tab, so that the code page survives a reload and a visit to WhatsApp. */
const KEY = 'anu.registration';

const current = ref<RegistrationAnswer | undefined>(read());

/** What was typed, for "ganti nomor"; it lives as long as the page, and is never stored. */
const draft = reactive<RegisterForm>(emptyForm());

/** The registration that waits for its code. */
export function useRegistration() {
  function keep(answer: RegistrationAnswer): void {
    current.value = answer;
    sessionStorage.setItem(KEY, JSON.stringify(answer));
  }

  function forget(): void {
    current.value = undefined;
    sessionStorage.removeItem(KEY);
    Object.assign(draft, emptyForm());
  }

  return { current, draft, keep, forget };
}

function emptyForm(): RegisterForm {
  return { name: '', email: '', whatsapp_number: '', password: '', password_confirmation: '' };
}

function read(): RegistrationAnswer | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '') as RegistrationAnswer;
  } catch {
    return undefined;
  }
}
