import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { findFreePort } from "@/e2e/processes/listen";
import { launchBrowser } from "../shared/launch-browser";
import { timeEdit } from "./time-edit";

/** How soon `npm run remotion` is there, and shows a changed scene. */
export async function measureStudio() {
  const port = await findFreePort();
  const startedAtMs = performance.now();
  const studio = spawn(
    process.execPath,
    ["node_modules/@remotion/cli/remotion-cli.js", "studio", "--port", String(port)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const lines = createInterface({ input: studio.stdout });
  const isBuilt = new Promise<void>((resolve) =>
    lines.on("line", (line) => {
      if (line.startsWith("Built in")) resolve();
    }),
  );
  const browser = await launchBrowser();

  try {
    await isBuilt;
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`http://localhost:${port}/quote-paper-landscape`);
    const waitForText = async (isShown: boolean, text: string) => {
      await page.waitForFunction(
        (wanted) => document.body.textContent.includes(wanted.text) === wanted.isShown,
        { isShown, text },
        { polling: "raf" },
      );
    };
    await waitForText(true, "Minds");
    const readyMs = performance.now() - startedAtMs;
    const scene = await timeEdit({
      file: "remotion/scenes/quote-scene.tsx",
      from: "text: overlay.attribution,",
      to: (turn) => `text: overlay.attribution + "-turn${turn}",`,
      waitFor: (turn) => waitForText(turn !== undefined, turn === undefined ? "-turn" : `-turn${turn}`),
    });

    return { readyMs, scene };
  } finally {
    await browser.close();
    studio.kill("SIGINT");
    await once(studio, "exit");
  }
}
