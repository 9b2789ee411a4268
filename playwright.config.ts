import { defineConfig } from '@playwright/test';

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The tests of a whole running portal; `npm test` starts one and says where it is. */
export default defineConfig({
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  reporter: [['list']],
  outputDir: 'e2e-test-report',
  use: {
    baseURL: process.env.MERIDIAN_URL ?? 'http://localhost:3000',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'api', testDir: 'packages/backend/e2e-tests' },
    {
      name: 'browser',
      testDir: 'packages/app/e2e-tests',
      dependencies: ['api'],
      use: {
        launchOptions: {
          executablePath: process.env.CHROMIUM_PATH,
          args: chromiumArguments,
        },
      },
    },
  ],
});
