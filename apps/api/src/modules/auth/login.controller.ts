import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { Public } from '../../platform/security/access.decorators.js';
import { CustomerLoginAnswer } from './auth.answers.js';
import { LoginRequest } from './auth.requests.js';
import { type Client, CurrentClient } from './client.decorator.js';
import { CustomerLogin } from './customer-login.js';
import { RefreshCookies, RefreshTokenOf } from './refresh-cookies.js';

@ApiTags('auth')
@Public()
@Controller('api/auth')
export class LoginController {
  constructor(
    private readonly customers: CustomerLogin,
    private readonly cookies: RefreshCookies,
  ) {}

  @Post('login')
  @LimitPerAddress({ name: 'login', points: 30, seconds: 60 })
  @Answers(CustomerLoginAnswer, { message: 'Logged in successfully.' })
  async login(
    @Body() credentials: LoginRequest,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerLoginAnswer> {
    const login = await this.customers.login(credentials, client);
    this.cookies.give(reply, login.grant);
    return CustomerLoginAnswer.of(login);
  }

  @Post('refresh')
  @LimitPerAddress({ name: 'refresh', points: 120, seconds: 60 })
  @Answers(CustomerLoginAnswer, { message: 'Session refreshed successfully.' })
  async refresh(
    @RefreshTokenOf('portal') token: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CustomerLoginAnswer> {
    const login = await this.customers.refresh(token);
    this.cookies.give(reply, login.grant);
    return CustomerLoginAnswer.of(login);
  }

  @Post('logout')
  @Answers(null, { message: 'Logged out successfully.' })
  async logout(
    @RefreshTokenOf('portal') token: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookies.take(reply, 'portal');
    await this.customers.logout(token);
  }
}
