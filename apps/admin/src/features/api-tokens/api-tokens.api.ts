import { answer, answerPart, type components, type paths } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';

type Schemas = components['schemas'];

export type ApiToken = Schemas['ApiTokenAnswer'];
export type ApiTokenMade = Schemas['ApiTokenMadeAnswer'];
export type NewApiToken = Schemas['NewApiTokenRequest'];
export type Scope = ApiToken['scopes'][number];
export type ApiTokensQuery = NonNullable<paths['/api/admin/api-tokens']['get']['parameters']['query']>;

const at = (id: number) => ({ params: { path: { id } } });

export function listTokens(query: ApiTokensQuery, signal: AbortSignal) {
  return answerPart(api.GET('/api/admin/api-tokens', { params: { query }, signal }));
}

/** Throws `ApiError`: `not_found`. */
export function findToken(id: string, signal: AbortSignal): Promise<ApiToken> {
  return answer(api.GET('/api/admin/api-tokens/{id}', { ...at(Number(id)), signal }));
}

/** Throws `ApiError`: `validation_failed`. */
export function createToken(body: NewApiToken): Promise<ApiTokenMade> {
  return answer(api.POST('/api/admin/api-tokens', { body }));
}

export function revokeToken(id: number): Promise<ApiToken> {
  return answer(api.POST('/api/admin/api-tokens/{id}/revoke', at(id)));
}
