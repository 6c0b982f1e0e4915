import { defineConfig, devices } from '@playwright/test';
import { stack } from './support/stack.js';

const PHONE = { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** The console is for a desk; that it serves on a phone is seen by its lists and its way in, and by axe on every page. */
const AT_A_DESK =
  /console-(audit|compensation|export|products|queues|refund|rentals|second-factor|settings|suspension|templates|tokens|users)|internal-api|shut-out|viewer/;
/** The portal is for a phone; what looks the same on a wide screen need not be walked through twice. */
const ON_THE_WAY =
  /blocked-code|cards|devices|forgotten-password|lost-notification|number-change|renewal-link/;

/** Journeys through the running system; `npm test` starts it and names its stack file in `E2E_STACK_FILE`. */
export default defineConfig({
  testDir: '.',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT_FILE ?? 'test-results/report.json' }]],
  use: {
    baseURL: stack.url,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // What does not come in this time does not come: long tests would wait for it to their own end.
    actionTimeout: 30_000,
    // Nothing that moves is waited for, or drawn by a processor that has other things to do.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Recording a journey takes as long as the journey: ask for it (`--trace on`) when one has failed.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell',
      args: [
        // There is none: drawing as if there were one takes most of the processor.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // What every page of the portal holds, whatever it is for. First, while the demo customer is as it was made.
    {
      name: 'pages',
      testDir: './portal',
      timeout: 600_000,
      use: { viewport: { width: 360, height: 740 } },
    },
    // The same of every page of the console.
    {
      name: 'console',
      testDir: './console',
      timeout: 600_000,
      use: DESKTOP,
    },
    {
      name: 'phone',
      testDir: './journeys',
      testIgnore: AT_A_DESK,
      use: PHONE,
    },
    {
      name: 'desktop',
      testDir: './journeys',
      testIgnore: ON_THE_WAY,
      // Only wallets are paid in another way on a computer.
      grepInvert: /a customer pays by (?!GoPay|ShopeePay)/,
      use: DESKTOP,
    },
    // Moves the time of the whole system, so that nothing may run beside it.
    { name: 'time', testDir: './time', dependencies: ['phone', 'desktop', 'pages', 'console'] },
    { name: 'month', testDir: './month', dependencies: ['time'] },
    { name: 'aftermath', testDir: './aftermath', dependencies: ['month'] },
  ],
});
