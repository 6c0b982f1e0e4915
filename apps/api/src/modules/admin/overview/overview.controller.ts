import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../../platform/http/answers.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { ROLES } from '../../../platform/security/roles.js';
import { OverviewAnswer } from './overview.answers.js';
import { Overview } from './overview.service.js';

@ApiTags('admin')
@ApiBearerAuth()
@ForRoles(...ROLES)
@Controller('api/admin/overview')
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @Get()
  @Answers(OverviewAnswer, { message: 'Overview retrieved successfully.' })
  async show(): Promise<OverviewAnswer> {
    return OverviewAnswer.of(await this.overview.now());
  }
}
