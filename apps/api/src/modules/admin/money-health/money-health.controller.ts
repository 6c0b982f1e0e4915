import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { MendedAnswer, MoneyHealthAnswer } from './money-health.answers.js';
import { MoneyHealth } from './money-health.service.js';

@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner', 'finance')
@Controller('api/admin/money-health')
export class MoneyHealthController {
  constructor(private readonly moneyHealth: MoneyHealth) {}

  @Get()
  @Answers(MoneyHealthAnswer, { message: 'Money health retrieved successfully.' })
  async show(@CurrentLocale() locale: Locale): Promise<MoneyHealthAnswer> {
    const [rules, goals] = await Promise.all([this.moneyHealth.rules(), this.moneyHealth.goals()]);
    return MoneyHealthAnswer.of(rules, goals, locale);
  }

  @Post(':rule/mend')
  @Answers(MendedAnswer, { message: 'Mended what can be mended.' })
  async mend(@CurrentActor() actor: Actor, @Param('rule') rule: string): Promise<MendedAnswer> {
    return MendedAnswer.of(await this.moneyHealth.mend(rule, actor));
  }
}
