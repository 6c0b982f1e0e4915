import { answer, done } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { LoginAnswer, RegistrationAnswer, ResetAnswer } from '../../shell/api/types.js';

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

export interface NewPassword {
  password: string;
  password_confirmation: string;
}

export function forgotPassword(email: string): Promise<ResetAnswer> {
  return answer(api.POST('/api/auth/password/forgot', { body: { email } }));
}

export function resendResetCode(reset_id: string): Promise<ResetAnswer> {
  return answer(api.POST('/api/auth/password/resend', { body: { reset_id } }));
}

export async function resetPassword(reset_id: string, otp: string, password: NewPassword): Promise<void> {
  await done(api.POST('/api/auth/password/reset', { body: { reset_id, otp, ...password } }));
}
