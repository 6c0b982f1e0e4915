import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { LoginAnswer, RegistrationAnswer } from '../../shell/api/types.js';

export interface RegisterForm {
  name: string;
  email: string;
  whatsapp_number: string;
  password: string;
  password_confirmation: string;
}

export interface LoginForm {
  email: string;
  password: string;
  remember: boolean;
}

export function register(body: RegisterForm): Promise<RegistrationAnswer> {
  return answer(api.POST('/api/auth/register', { body }));
}

export function resendCode(registration_id: string): Promise<RegistrationAnswer> {
  return answer(api.POST('/api/auth/register/resend', { body: { registration_id } }));
}

export function verifyCode(registration_id: string, otp: string): Promise<LoginAnswer> {
  return answer(api.POST('/api/auth/register/verify', { body: { registration_id, otp } }));
}

export function login(body: LoginForm): Promise<LoginAnswer> {
  return answer(api.POST('/api/auth/login', { body }));
}
