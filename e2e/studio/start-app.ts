import { execFileSync } from "node:child_process";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { findFreePort } from "../processes/listen";
import { spawnProcess } from "../processes/spawn-process";

export type App = {
  origin: string;
  signInLink: string;
  /** A page in a browser of its own profile; what it complains about is in `complaints`. */
  openPage: () => Promise<Page>;
  /** Errors on any page's console, and exceptions that nobody caught. */
  complaints: string[];
  stop: () => Promise<number | string>;
};

/** Everything that `npm start` starts, on a free port, and a real browser. */
export async function startApp(): Promise<App> {
  execFileSync(process.execPath, ["scripts/build-web.mjs"], { stdio: "inherit" });
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const app = spawnProcess("scripts/start.ts", [], { env: { PORT: String(port) } });
  const [, signInLink = ""] =
    /Sign in once with (\S+)/.exec(await app.waitForLine(/Sign in once with/)) ?? [];
  const browser = await launchBrowser();
  const complaints: string[] = [];

  return {
    ...{ origin, signInLink, complaints },
    async openPage() {
      const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", ({ message }) => complaints.push(`${page.url()}: ${message}`));

      return page;
    },
    async stop() {
      await browser.close();
      app.child.kill("SIGINT");

      return app.exited;
    },
  };
}

function launchBrowser(): Promise<Browser> {
  const { executable } = findBrowser();

  // As root, and in most containers, Chrome's own sandbox cannot start.
  return chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
}
