import { setTimeout } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import type { App } from "@/e2e/setup/start-app";
import { timeEdit } from "./time-edit";

/** How often an answer is asked for again. */
const pollMs = 25;

/** How soon a running `npm run dev` shows what was changed, and what its pages complained about meanwhile. */
export async function measureApp(app: App, browser: Browser) {
  const page = await browser.newPage({ baseURL: app.origin });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.setDefaultTimeout(120_000);
  await page.goto(app.signInLink);
  await page.waitForURL("**/dashboard");
  const askProcedure = () =>
    page.evaluate(() => fetch("/api/trpc/catalog.list").then((answer) => answer.text()));

  const style = await timeEdit({
    file: "components/ui/wordmark.tsx",
    from: "size-2.5",
    to: (turn) => `size-2.5 pl-[${100 + turn}px]`,
    waitFor: async (turn) => {
      await page.waitForFunction(
        (padding) =>
          [...document.querySelectorAll("a > span")].some(
            (dot) => getComputedStyle(dot).paddingLeft === padding,
          ),
        turn === undefined ? "0px" : `${100 + turn}px`,
        { polling: "raf" },
      );
    },
  });
  const procedure = await timeEdit({
    file: "server/api/routers/catalog.ts",
    from: "voices: await listVoices(ctx)",
    to: (turn) => `turn: "turn ${turn} of the bench", voices: await listVoices(ctx)`,
    waitFor: (turn) =>
      waitForAnswer(askProcedure, (text) =>
        turn === undefined
          ? text.includes('"voices"') && !text.includes("of the bench")
          : text.includes(`turn ${turn} of the bench`),
      ),
  });
  // Afterwards the page misses the server for a moment, each time.
  const complaintsBefore = [...complaints];
  const beforeNext = await timeEdit({
    file: "server/http/find-rejection.ts",
    from: "is not answered here",
    to: (turn) => `is not answered here in turn ${turn}`,
    waitFor: (turn) =>
      waitForAnswer(
        () => fetch(app.origin, { method: "DELETE" }).then((answer) => answer.text()),
        (text) => text === `DELETE is not answered here${turn === undefined ? "" : ` in turn ${turn}`}.`,
      ),
  });

  return { style, procedure, beforeNext, complaints: complaintsBefore };
}

async function waitForAnswer(ask: () => Promise<string>, isThere: (text: string) => boolean): Promise<void> {
  // While it is started anew, the app rejects connections.
  while (!isThere(await ask().catch(() => ""))) await setTimeout(pollMs);
}
