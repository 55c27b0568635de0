import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "@/server/adapters/renderer/find-browser";

/** The browser that pages are measured in. */
export function launchBrowser(): Promise<Browser> {
  const { executable } = findBrowser();

  // As root, and in most containers, Chrome's own sandbox cannot start.
  return chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
}
