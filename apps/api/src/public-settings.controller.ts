import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@teamanubot/phrases';
import { MidtransConfig } from './integrations/midtrans/midtrans.config.js';
import { PaymentConfig } from './modules/payment/payment.config.js';
import { AppConfig } from './platform/config/app.config.js';
import { Answers } from './platform/http/answers.js';
import { Public } from './platform/security/access.decorators.js';

/** Switches that change what the pages show. */
class FlagsDto {
  @ApiProperty({ description: 'Payments are played, not real: no money moves.' })
  payments_simulated: boolean;
}

/** All that the pages need to know before they can work. Nothing here is secret. */
class PublicSettingsDto {
  @ApiProperty({ example: 'TeamAnuBot' })
  app_name: string;

  @ApiProperty({ description: 'For the payment script: `data-client-key`.' })
  midtrans_client_key: string;

  @ApiProperty({ format: 'uri' })
  snap_js_url: string;

  @ApiProperty({ enum: LOCALES, isArray: true })
  languages: Locale[];

  @ApiProperty({ example: 60, description: 'How long an order can be paid.' })
  order_expiry_minutes: number;

  @ApiProperty({ type: FlagsDto })
  flags: FlagsDto;
}

@ApiTags('settings')
@Public()
@Controller('api/config')
export class PublicSettingsController {
  private readonly settings: PublicSettingsDto;

  constructor(app: AppConfig, midtrans: MidtransConfig, payment: PaymentConfig) {
    this.settings = {
      app_name: app.name,
      midtrans_client_key: midtrans.clientKey,
      snap_js_url: `${midtrans.snapUrl}/snap/snap.js`,
      languages: [...LOCALES],
      order_expiry_minutes: payment.orderExpiryMinutes,
      flags: { payments_simulated: !midtrans.isProduction },
    };
  }

  @Get()
  @Answers(PublicSettingsDto, { message: 'Settings retrieved successfully.' })
  show(): PublicSettingsDto {
    return this.settings;
  }
}
