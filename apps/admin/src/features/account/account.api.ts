import { answer, type components, done } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';

type Schemas = components['schemas'];

export type Me = Schemas['OwnUserAnswer'];
export type Enrolment = Schemas['EnrolmentAnswer'];

export function findMe(signal: AbortSignal): Promise<Me> {
  return answer(api.GET('/api/admin/me', { signal }));
}

/** Throws `ApiError`: `validation_failed`. */
export function changeMe(body: Schemas['AdminProfileRequest']): Promise<Me> {
  return answer(api.PATCH('/api/admin/me', { body }));
}

/** Throws `ApiError`: `validation_failed`, `too_many_requests`. */
export function changePassword(body: Schemas['AdminPasswordRequest']): Promise<void> {
  return done(api.POST('/api/admin/me/password', { body }));
}

/** Throws `ApiError`: `validation_failed` at `avatar`, `payload_too_large`. */
export function setAvatar(file: File) {
  const form = new FormData();
  form.append('avatar', file);
  const body = { avatar: '' };
  return answer(api.PUT('/api/admin/me/avatar', { body, bodySerializer: () => form }));
}

export function removeAvatar() {
  return answer(api.DELETE('/api/admin/me/avatar'));
}

export function listSessions(signal: AbortSignal) {
  return answer(api.GET('/api/admin/me/sessions', { signal }));
}

export function endSession(id: string): Promise<void> {
  return done(api.DELETE('/api/admin/me/sessions/{id}', { params: { path: { id } } }));
}

export function endOtherSessions() {
  return answer(api.DELETE('/api/admin/me/sessions'));
}

/** Throws `ApiError`: `second_factor_on`, `validation_failed` at `current_password`. */
export function enrol(password: string): Promise<Enrolment> {
  return answer(api.POST('/api/admin/auth/totp/enrol', { body: { current_password: password } }));
}

/** Answers the recovery codes. Throws `ApiError`: `validation_failed` at `code`. */
export async function confirmEnrolment(code: string): Promise<string[]> {
  return (await answer(api.POST('/api/admin/auth/totp/enrol/confirm', { body: { code } }))).recovery_codes;
}

export function turnOff(password: string): Promise<void> {
  return done(api.POST('/api/admin/auth/totp/disable', { body: { current_password: password } }));
}

export async function renewCodes(password: string): Promise<string[]> {
  const body = { current_password: password };
  return (await answer(api.POST('/api/admin/auth/recovery-codes', { body }))).recovery_codes;
}
