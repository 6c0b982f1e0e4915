import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@teamanubot/phrases';
import { MidtransConfig } from './integrations/midtrans/midtrans.config.js';
import { OrderExpiry } from './modules/payment/application/order-expiry.service.js';
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
  private readonly settings: Omit<PublicSettingsDto, 'order_expiry_minutes'>;

  constructor(
    app: AppConfig,
    midtrans: MidtransConfig,
    private readonly expiry: OrderExpiry,
  ) {
    this.settings = {
      app_name: app.name,
      midtrans_client_key: midtrans.clientKey,
      snap_js_url: `${midtrans.snapUrl}/snap/snap.js`,
      languages: [...LOCALES],
      flags: { payments_simulated: !midtrans.isProduction },
    };
  }

  @Get()
  @Answers(PublicSettingsDto, { message: 'Settings retrieved successfully.' })
  async show(): Promise<PublicSettingsDto> {
    return { ...this.settings, order_expiry_minutes: await this.expiry.minutes() };
  }
}
