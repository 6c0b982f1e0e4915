import type { components } from '@teamanubot/contracts/client';

type Schemas = components['schemas'];

export type AdminLogin = Schemas['AdminLoginAnswer'];
export type OwnUser = Schemas['OwnUserAnswer'];
export type Session = Schemas['SessionAnswer'];
export type Enrolment = Schemas['EnrolmentAnswer'];
export type User = Schemas['UserAnswer'];
export type Overview = Schemas['OverviewAnswer'];
export type Order = Schemas['OverviewOrder'];
export type Akun = Schemas['AdminAkunAnswer'];
export type FailedMessage = Schemas['OverviewMessage'];
