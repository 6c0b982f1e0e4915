import { MidtransConfig } from './integrations/midtrans/midtrans.config.js';
import { WhatsappConfig } from './integrations/whatsapp/whatsapp.config.js';
import { ExportsConfig } from './modules/admin/exports/exports.config.js';
import { ApiKeyConfig } from './modules/auth/api-key.config.js';
import { AuthConfig } from './modules/auth/auth.config.js';
import { LaravelImportConfig } from './modules/laravel-import/laravel-import.config.js';
import { OtpConfig } from './modules/otp/otp.config.js';
import { PaymentConfig } from './modules/payment/payment.config.js';
import { InvoiceConfig } from './modules/subscription/invoice.config.js';
import { ClockConfig } from './platform/clock/clock.config.js';
import { AppConfig } from './platform/config/app.config.js';
import type { ConfigClass } from './platform/config/config.module.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { HttpConfig } from './platform/http/http.config.js';
import { RedisConfig } from './platform/redis/redis.config.js';

/** Every topic of settings, each a class beside its owner. */
export const SETTINGS: readonly ConfigClass[] = [
  AppConfig,
  ClockConfig,
  DatabaseConfig,
  RedisConfig,
  HttpConfig,
  MidtransConfig,
  WhatsappConfig,
  OtpConfig,
  AuthConfig,
  ApiKeyConfig,
  PaymentConfig,
  InvoiceConfig,
  ExportsConfig,
  LaravelImportConfig,
];
