import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../../platform/http/answers.js';
import { ChoiceField } from '../../../platform/http/fields.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { ROLES } from '../../../platform/security/roles.js';
import { DashboardAnswer } from './dashboard.answers.js';
import { Dashboard } from './dashboard.service.js';
import { PERIODS } from './domain/days.js';

export class DashboardQuery {
  @ChoiceField(PERIODS.map(String), { optional: true, description: 'Days of Jakarta, today among them' })
  days = '7';
}

@ApiTags('admin')
@ApiBearerAuth()
@ForRoles(...ROLES)
@Controller('api/admin/dashboard')
export class DashboardController {
  constructor(private readonly dashboard: Dashboard) {}

  @Get()
  @Answers(DashboardAnswer, { message: 'Dashboard retrieved successfully.' })
  async show(@Query() { days }: DashboardQuery): Promise<DashboardAnswer> {
    return DashboardAnswer.of(await this.dashboard.show(Number(days)));
  }
}
