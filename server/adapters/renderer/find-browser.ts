import { existsSync } from "node:fs";
import path from "node:path";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import systemBrowsers from "./system-browsers.json" with { type: "json" };

export type RenderBrowser = { executable: string; chromeMode: "headless-shell" | "chrome-for-testing" };

/** Set-up unpacks the browser of `@sparticuz/chromium` here (tooling/set-up/browser.mjs). */
const bundledBrowser = path.resolve(
  /* turbopackIgnore: true */ "node_modules/.cache/offcamera-browser/chrome",
);

/** The browser to draw with: `BROWSER_PATH`, else the system's, else the one that set-up unpacked. Throws BROWSER_MISSING. */
export function findBrowser(): RenderBrowser {
  if (env.browserPath) {
    if (!existsSync(env.browserPath)) {
      throw new AppError(
        "BROWSER_MISSING",
        `BROWSER_PATH names ${env.browserPath}, where there is no browser.`,
      );
    }

    return { executable: env.browserPath, chromeMode: toChromeMode(env.browserPath) };
  }

  const executable = [...systemBrowsers, bundledBrowser].find((candidate) => existsSync(candidate));
  if (!executable) {
    throw new AppError(
      "BROWSER_MISSING",
      "No Chrome or Chromium was found: install one, or name it with BROWSER_PATH.",
    );
  }

  return { executable, chromeMode: toChromeMode(executable) };
}

/** A headless shell supports only the old headless mode, a full Chrome (132+) only the new one. */
function toChromeMode(executable: string): RenderBrowser["chromeMode"] {
  return executable === bundledBrowser || executable.includes("headless")
    ? "headless-shell"
    : "chrome-for-testing";
}
