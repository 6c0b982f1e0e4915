import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { AdminLogin } from '../../shell/api/types.js';

export interface LoginForm {
  email: string;
  password: string;
  /** Stay logged in for 60 days. */
  remember: boolean;
}

/** To be answered by the second factor; the right password opens nothing by itself. */
export interface Challenge {
  challenge: string;
}

export interface ChallengeAnswer extends Challenge {
  code: string;
}

/** Opens a session, or asks for the second factor. Throws `ApiError`: `invalid_credentials`, `account_deactivated`, `too_many_requests`. */
export function logIn(body: LoginForm): Promise<AdminLogin | Challenge> {
  return answer(api.POST('/api/admin/auth/login', { body }));
}

/** With a code of the authenticator app. Throws `ApiError`: `login_challenge_expired`, `validation_failed` at `code`, `too_many_requests`. */
export function answerByCode(body: ChallengeAnswer): Promise<AdminLogin> {
  return answer(api.POST('/api/admin/auth/totp', { body }));
}

/** With a recovery code, which is used up. Throws the same. */
export function answerByRecovery(body: ChallengeAnswer): Promise<AdminLogin> {
  return answer(api.POST('/api/admin/auth/recovery', { body }));
}
