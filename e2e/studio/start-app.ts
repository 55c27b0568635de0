import { execFileSync } from "node:child_process";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { demoAccount } from "@/server/accounts/demo-account";
import { createUserWithWorkspace } from "@/server/accounts/repository";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { findBrowser } from "@/server/adapters/renderer/find-browser";
import { findFreePort } from "../processes/listen";
import { spawnProcess } from "../processes/spawn-process";

export type App = {
  /** Of `npm start`; all other processes are below it. */
  pid: number;
  origin: string;
  signInLink: string;
  /** A page in a browser of its own profile; what it complains about is in `complaints`. */
  openPage: () => Promise<Page>;
  /** Another tab of the same profile. */
  openTab: (context: BrowserContext) => Promise<Page>;
  /** What a test brought about on purpose. */
  forgetComplaints: (pattern: RegExp) => void;
  /** Errors on any page's console, and exceptions that nobody caught. */
  complaints: string[];
  stop: () => Promise<number | string>;
};

/** Has the next start be not the first one, which makes the sample video and takes both cores for it. */
export async function skipSampleVideo(): Promise<void> {
  await openDatabase();
  await createUserWithWorkspace({ ...demoAccount, emailVerifiedAt: new Date() });
  await closeDatabase();
}

type StartAppInput = {
  env?: Record<string, string>;
  wrapper?: string[];
  /** `npm run dev` instead of `npm start`. */
  isDevelopment?: boolean;
};

/** Everything that `npm start` starts, on a free port, and a real browser. */
export async function startApp({ env, wrapper, isDevelopment = false }: StartAppInput = {}): Promise<App> {
  if (!isDevelopment) execFileSync(process.execPath, ["tooling/build-web.mjs"], { stdio: "inherit" });
  const program = isDevelopment ? "cli/dev/dev.ts" : "cli/start/start.ts";
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const app = spawnProcess(program, [], { env: { PORT: String(port), ...env }, wrapper });
  const [, signInLink = ""] =
    /Sign in once with (\S+)/.exec(await app.waitForLine(/Sign in once with/)) ?? [];
  const browser = await launchBrowser();
  const complaints: string[] = [];

  async function openTab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", ({ message }) => complaints.push(`${page.url()}: ${message}`));

    return page;
  }

  return {
    ...{ pid: app.child.pid ?? 0, origin, signInLink, complaints, openTab },
    async openPage() {
      return openTab(await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } }));
    },
    forgetComplaints(pattern) {
      const others = complaints.splice(0).filter((complaint) => !pattern.test(complaint));
      complaints.push(...others);
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
