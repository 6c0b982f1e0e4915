import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import { Answers } from '../../../platform/http/answers.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { SettingsAnswer } from './settings.answers.js';
import { EditSettingsRequest } from './settings.requests.js';
import { Settings } from './settings.service.js';

@ApiTags('admin')
@ApiBearerAuth()
@ForRoles('owner')
@Controller('api/admin/settings')
export class SettingsController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Answers(SettingsAnswer, { message: 'Settings retrieved successfully.' })
  async show(): Promise<SettingsAnswer> {
    return SettingsAnswer.from(await this.settings.show());
  }

  @Patch()
  @Answers(SettingsAnswer, { message: 'Settings updated successfully.' })
  async edit(
    @Body() { edit, updated_at: seenAt }: EditSettingsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SettingsAnswer> {
    return SettingsAnswer.from(await this.settings.change(edit, seenAt, actor));
  }
}
