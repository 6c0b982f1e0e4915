import { Module } from '@nestjs/common';
import { MidtransClient } from './midtrans.client.js';

@Module({ providers: [MidtransClient], exports: [MidtransClient] })
export class MidtransModule {}
