import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/http/answers.js';
import { LimitPerAddress } from '../../platform/http/rate-limit.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { changesOf, ProfileRequest } from './account.requests.js';
import { AkunAnswer } from './auth.answers.js';
import { CustomerLogin } from './customer-login.js';
import { ProfileService } from './profile.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me')
export class MeController {
  constructor(
    private readonly customers: CustomerLogin,
    private readonly profile: ProfileService,
  ) {}

  @Get()
  @Answers(AkunAnswer, { message: 'Profile retrieved successfully.' })
  async show(@CurrentPrincipal() { subjectId }: Principal): Promise<AkunAnswer> {
    return AkunAnswer.of(await this.customers.whoIs(subjectId));
  }

  @Patch()
  @LimitPerAddress({ name: 'me-profile', points: 120, seconds: 3600 })
  @Answers(AkunAnswer, { message: 'Profile updated successfully.' })
  async change(
    @CurrentPrincipal() { subjectId }: Principal,
    @Body() request: ProfileRequest,
  ): Promise<AkunAnswer> {
    return AkunAnswer.of(await this.profile.change(subjectId, changesOf(request), request.current_password));
  }
}
