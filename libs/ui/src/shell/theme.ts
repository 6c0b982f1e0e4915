import { watchEffect } from 'vue';
import { usePreferences } from './preferences.store.js';

/** Keeps `<html class="dark">` in step with the chosen appearance and with the device. */
export function followTheme(): void {
  const preferences = usePreferences();
  const device = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const dark = preferences.theme === 'dark' || (preferences.theme === 'system' && device.matches);
    document.documentElement.classList.toggle('dark', dark);
  };
  watchEffect(paint);
  device.addEventListener('change', paint);
}
