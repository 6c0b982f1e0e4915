import { defineConfig, devices } from '@playwright/test';
import journeys from './playwright.config.js';

/** The front door: nginx as it is shipped before two processes of the API. Last what ends processes, then their logs. */
export default defineConfig({
  ...journeys,
  projects: [
    { name: 'door', testDir: './production', testIgnore: /replicas/ },
    {
      name: 'journey',
      testDir: './journeys',
      testMatch: /first-rental/,
      // Alone: it must be through within a minute.
      dependencies: ['door'],
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } },
    },
    { name: 'replicas', testDir: './production', testMatch: /replicas/, dependencies: ['journey'] },
    { name: 'aftermath', testDir: './aftermath', dependencies: ['replicas'] },
  ],
});
