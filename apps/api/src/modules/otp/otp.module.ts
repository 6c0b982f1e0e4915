import { Module } from '@nestjs/common';
import { WhatsappModule } from '../../integrations/whatsapp/whatsapp.module.js';
import { OtpService } from './otp.service.js';
import { OtpStore } from './otp.store.js';

@Module({
  imports: [WhatsappModule],
  providers: [OtpService, OtpStore],
  exports: [OtpService],
})
export class OtpModule {}
