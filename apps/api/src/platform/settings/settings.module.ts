import { Global, Module } from '@nestjs/common';
import { OperatorSettings } from './operator-settings.js';
import { SettingsRepository } from './settings.repository.js';

@Global()
@Module({
  providers: [OperatorSettings, SettingsRepository],
  exports: [OperatorSettings, SettingsRepository],
})
export class SettingsModule {}
