import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { Public } from '../../platform/security/access.decorators.js';
import { AdminLogin } from './admin-login.js';
import { ChallengeRequest, RecoveryRequest } from './admin-account.requests.js';
import { AdminLoginAnswer, adminLoginAnswer, ChallengeGivenAnswer } from './auth.answers.js';
import { LoginRequest } from './auth.requests.js';
import { type Client, CurrentClient } from './client.decorator.js';
import { RefreshCookies, RefreshTokenOf } from './refresh-cookies.js';

@ApiTags('admin')
@Public()
@Controller('api/admin/auth')
export class AdminLoginController {
  constructor(
    private readonly admins: AdminLogin,
    private readonly cookies: RefreshCookies,
  ) {}

  @Post('login')
  @LimitPerAddress({ name: 'admin-login', points: 30, seconds: 60 })
  @Answers([AdminLoginAnswer, ChallengeGivenAnswer], { message: 'Logged in successfully.' })
  async login(
    @Body() credentials: LoginRequest,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminLoginAnswer | ChallengeGivenAnswer> {
    const outcome = await this.admins.start(credentials, client);
    this.cookies.give(reply, outcome.login?.grant);
    return adminLoginAnswer(outcome);
  }

  @Post('totp')
  @LimitPerAddress({ name: 'admin-totp', points: 20, seconds: 60 })
  @Answers(AdminLoginAnswer, { message: 'Logged in successfully.' })
  async totp(
    @Body() answer: ChallengeRequest,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminLoginAnswer> {
    const login = await this.admins.answer(answer, client);
    this.cookies.give(reply, login.grant);
    return AdminLoginAnswer.of(login);
  }

  @Post('recovery')
  @LimitPerAddress({ name: 'admin-recovery', points: 20, seconds: 60 })
  @Answers(AdminLoginAnswer, { message: 'Logged in successfully.' })
  async recovery(
    @Body() answer: RecoveryRequest,
    @CurrentClient() client: Client,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminLoginAnswer> {
    const login = await this.admins.recover(answer, client);
    this.cookies.give(reply, login.grant);
    return AdminLoginAnswer.of(login);
  }

  @Post('refresh')
  @LimitPerAddress({ name: 'admin-refresh', points: 120, seconds: 60 })
  @Answers(AdminLoginAnswer, { message: 'Session refreshed successfully.' })
  async refresh(
    @RefreshTokenOf('admin') token: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminLoginAnswer> {
    const login = await this.admins.refresh(token);
    this.cookies.give(reply, login.grant);
    return AdminLoginAnswer.of(login);
  }

  @Post('logout')
  @Answers(null, { message: 'Logged out successfully.' })
  async logout(
    @RefreshTokenOf('admin') token: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookies.take(reply, 'admin');
    await this.admins.logout(token);
  }
}
