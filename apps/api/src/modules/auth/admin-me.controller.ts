import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/http/answers.js';
import { ForRoles } from '../../platform/security/access.decorators.js';
import { CurrentPrincipal, type Principal } from '../../platform/security/principal.js';
import { ROLES } from '../../platform/security/roles.js';
import { AdminLogin } from './admin-login.js';
import { UserAnswer } from './auth.answers.js';

@ApiTags('admin')
@ApiBearerAuth()
@ForRoles(...ROLES)
@Controller('api/admin/me')
export class AdminMeController {
  constructor(private readonly admins: AdminLogin) {}

  @Get()
  @Answers(UserAnswer, { message: 'Profile retrieved successfully.' })
  async show(@CurrentPrincipal() { subjectId }: Principal): Promise<UserAnswer> {
    return UserAnswer.of(await this.admins.whoIs(subjectId));
  }
}
