import { reactive } from 'vue';
import { keptInTab } from '../../shared/code/kept-in-tab.js';
import type { RegistrationAnswer } from '../../shell/api/types.js';
import type { RegisterForm } from './auth.api.js';

const kept = keptInTab<RegistrationAnswer>('anu.registration');

/** What was typed, for "ganti nomor"; it lives as long as the page, and is never stored. */
const draft = reactive<RegisterForm>(emptyForm());

/** The registration that waits for its code. */
export function useRegistration() {
  function forget(): void {
    kept.forget();
    Object.assign(draft, emptyForm());
  }

  return { ...kept, draft, forget };
}

function emptyForm(): RegisterForm {
  return { name: '', email: '', whatsapp_number: '', password: '', password_confirmation: '' };
}
