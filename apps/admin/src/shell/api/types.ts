import type { components } from '@teamanubot/contracts/client';

type Schemas = components['schemas'];

export type AdminLogin = Schemas['AdminLoginAnswer'];
export type User = Schemas['UserAnswer'];
export type Overview = Schemas['OverviewAnswer'];
export type Order = Schemas['OverviewOrder'];
export type Akun = Schemas['AdminAkunAnswer'];
export type FailedMessage = Schemas['OverviewMessage'];
export type Transaction = Schemas['AdminTransactionAnswer'];
export type TransactionDetail = Schemas['TransactionDetailAnswer'];
export type TransactionEvent = Schemas['TransactionEventAnswer'];
export type RefundPreview = Schemas['RefundPreviewAnswer'];
export type Notification = Schemas['NotificationAnswer'];
export type Dashboard = Schemas['DashboardAnswer'];
export type MoneyHealth = Schemas['MoneyHealthAnswer'];
export type Export = Schemas['ExportAnswer'];
export type Queue = Schemas['QueueAnswer'];
export type Job = Schemas['JobAnswer'];
