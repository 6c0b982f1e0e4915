import { answer, answerPart, type components, done, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';

type Schemas = components['schemas'];

export type AdminUser = Schemas['AdminUserAnswer'];
export type NewUser = Schemas['NewUserRequest'];
export type UsersQuery = NonNullable<paths['/api/admin/users']['get']['parameters']['query']>;

const at = (id: number) => ({ params: { path: { id } } });

export function listUsers(query: UsersQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/users', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findUser(id: string, signal: AbortSignal): Promise<AdminUser> {
  return answer(api.GET('/api/admin/users/{id}', { ...at(Number(id)), signal }));
}

/** Throws `ApiError`: `validation_failed`. */
export function createUser(body: NewUser): Promise<AdminUser> {
  return answer(api.POST('/api/admin/users', { body }));
}

/** Throws `ApiError`: `conflict`, `own_account`, `last_owner`, `validation_failed`. */
export function editUser(id: number, body: Schemas['UserEditRequest']): Promise<AdminUser> {
  return answer(api.PATCH('/api/admin/users/{id}', { ...at(id), body }));
}

export function resetPassword(id: number, body: Schemas['NewPasswordRequest']): Promise<void> {
  return done(api.POST('/api/admin/users/{id}/password', { ...at(id), body }));
}

export function resetSecondFactor(id: number): Promise<void> {
  return done(api.DELETE('/api/admin/users/{id}/totp', at(id)));
}

/** Throws `ApiError`: `own_account`, `last_owner`. */
export function deleteUser(id: number): Promise<void> {
  return done(api.DELETE('/api/admin/users/{id}', at(id)));
}
