import type { components } from '@teamanubot/contracts/client';

type Schemas = components['schemas'];

export type AdminLogin = Schemas['AdminLoginAnswer'];
export type User = Schemas['UserAnswer'];
export type Overview = Schemas['OverviewAnswer'];
export type Order = Schemas['OverviewOrder'];
export type Akun = Schemas['AdminAkunAnswer'];
export type FailedMessage = Schemas['OverviewMessage'];
