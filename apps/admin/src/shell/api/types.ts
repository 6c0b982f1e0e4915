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
export type Product = Schemas['AdminProductAnswer'];
export type ProductDetail = Schemas['AdminProductDetailAnswer'];
export type Subscription = Schemas['AdminSubscriptionAnswer'];
export type SubscriptionDetail = Schemas['AdminSubscriptionDetailAnswer'];
export type Rental = Schemas['AdminRentalAnswer'];
export type RentalDetail = Schemas['AdminRentalDetailAnswer'];
export type LedgerEntry = Schemas['AdminEntryAnswer'];
export type AdjustmentPreview = Schemas['AdjustmentPreviewAnswer'];
export type Compensation = Schemas['CompensationAnswer'];
export type CompensationDetail = Schemas['CompensationDetailAnswer'];
export type CompensationPreview = Schemas['CompensationPreviewAnswer'];
export type Message = Schemas['MessageAnswer'];
export type MessageDetail = Schemas['MessageDetailAnswer'];
export type MessageTemplate = Schemas['TemplateAnswer'];
