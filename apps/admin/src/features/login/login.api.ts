import { answer, type components } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { AdminLogin } from '../../shell/api/types.js';

type Schemas = components['schemas'];

export type LoginForm = Required<Schemas['LoginRequest']>;

/** In, or asked for a code. */
export type LoginOutcome = AdminLogin | Schemas['ChallengeGivenAnswer'];

/** Throws `ApiError`: `invalid_credentials`, `account_deactivated`, `too_many_requests`. */
export function logIn(body: LoginForm): Promise<LoginOutcome> {
  return answer(api.POST('/api/admin/auth/login', { body }));
}

/** Throws `ApiError`: `login_challenge_expired`, `validation_failed` at `code`, `too_many_requests`. */
export function answerChallenge(body: Schemas['ChallengeRequest']): Promise<AdminLogin> {
  return answer(api.POST('/api/admin/auth/totp', { body }));
}

/** Throws as {@link answerChallenge}. */
export function recover(body: Schemas['RecoveryRequest']): Promise<AdminLogin> {
  return answer(api.POST('/api/admin/auth/recovery', { body }));
}
