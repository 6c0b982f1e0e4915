import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.js';

/** Renews the pictures of the README; `pnpm screenshots` starts the system and runs this. */
export default defineConfig({
  ...journeys,
  testDir: './screenshots',
  reporter: journeys.reporter,
  workers: 1,
  projects: [{ name: 'pictures' }],
});
