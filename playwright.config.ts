import { defineConfig } from "@playwright/test";
import { findBrowser } from "./server/adapters/renderer/find-browser";

/** `*.spec.ts` drives the web app in a real browser; all specs share one app, but those that kill or starve theirs. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/setup/shared-app.ts",
  // Two cores: more browsers would only wait for each other. Every test has a workspace of its own.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Most of a minute is a render's; beside all other tests, which have a higher priority, it takes several.
  timeout: 600_000,
  // What is waited for comes when it comes: on a busy machine that is later than Playwright's five seconds.
  expect: { timeout: 40_000 },
  reporter: "list",
  projects: [
    // Its tests follow each other, with renders of their own: they begin first, so that they do not end last.
    { name: "outage", testMatch: "**/outage.spec.ts" },
    { name: "studio", testIgnore: "**/outage.spec.ts" },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    // Emptied between tests, cookies, storage and all, it keeps what it has compiled: a seventh of the time of all processes.
    reuseContext: true,
    actionTimeout: 40_000,
    navigationTimeout: 60_000,
    // Pages can be looked at as they were, step by step; a film of them would cost a fifth of the time.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    // As root, and in most containers, Chrome's own sandbox cannot start.
    launchOptions: { executablePath: findBrowser().executable, args: ["--no-sandbox", "--disable-gpu"] },
  },
});
