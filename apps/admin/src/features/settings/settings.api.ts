import { answer } from '@teamanubot/contracts/client';
import { api } from '../../shell/api/client.js';
import type { Settings } from '../../shell/api/types.js';

export const SETTINGS_KEY = ['settings'];

export type SettingFields = Omit<Settings, 'usual' | 'updated_by' | 'updated_by_name'>;

export const findSettings = (signal: AbortSignal) => answer(api.GET('/api/admin/settings', { signal }));

/** Throws `ApiError`: `conflict` with the settings as they are, `validation_failed`. */
export const saveSettings = (body: SettingFields) => answer(api.PATCH('/api/admin/settings', { body }));
