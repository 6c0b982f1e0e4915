import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { AdminLogin } from '../../shell/api/types.js';

export interface LoginForm {
  email: string;
  password: string;
}

/** Opens a session of the console. Throws `ApiError`: `invalid_credentials`, `account_deactivated`, `too_many_requests`. */
export function logIn(body: LoginForm): Promise<AdminLogin> {
  return answer(api.POST('/api/admin/auth/login', { body }));
}
