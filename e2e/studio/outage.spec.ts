import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { Client } from "pg";
import { z } from "zod";
import { listProcessTree } from "@/server/adapters/processes/process-tree";
import { test } from "../fixtures/own-app";
import { createVideo, newestRender, renderDraft, waitForVideo } from "./studio-page";

/** The worker has a low priority: beside the other tests, which take all cores, a scene may take minutes. */
const renderTimeoutMs = 500_000;

// One app for all of them, and one after the other: they kill its processes and take its disk.
test.describe.configure({ mode: "default", timeout: 1_800_000 });

test("a render outlives the web process, and then the browser", async ({
  page,
  context,
  app,
  complaints,
}) => {
  complaints.allow(/ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING)/);
  const studio = await createOwnVideo(page, "Cranes", 4);
  await renderDraft(page);
  const bar = page.getByRole("region", { name: "Render" });

  await test.step("it tells its stage, its scene, its share and the time that is left", async () => {
    await bar
      .getByRole("status")
      .getByText(/^Rendering scene 1 of 3$/)
      .waitFor({ timeout: renderTimeoutMs });
    await bar.getByText(/^\d+%, about \d+ s left$/).waitFor();
    await bar.getByRole("progressbar").waitFor();
  });

  await test.step("the web process is killed and started again, and the open page goes on by itself", async () => {
    const before = await readPercent(page);
    process.kill(findWebProcess(app.pid), "SIGKILL");

    await page.getByRole("status").getByText("Connection lost").waitFor();
    await page.getByRole("region", { name: "History" }).getByText("First render").waitFor();
    await expect.poll(() => readPercent(page), { timeout: renderTimeoutMs }).toBeGreaterThan(before);
  });

  await test.step("the browser is closed meanwhile, and the video is there when it is opened again", async () => {
    await page.close();
    await expect.poll(() => findNewestState(app.databaseUrl), { timeout: renderTimeoutMs }).toBe("succeeded");

    const next = await context.newPage();
    await next.goto(studio);
    await waitForVideo(next);
    await next.getByRole("region", { name: "History" }).getByText("First render").waitFor();
  });
});

test("a render that is cancelled ends before it is done, with all its processes", async ({ page, app }) => {
  const listWorking = () =>
    listProcessTree(app.pid).filter(({ name }) => /chrom|headless|ffmpeg/i.test(name));
  await createOwnVideo(page, "Storks", 4);
  await renderDraft(page);
  await page.getByText("Rendering scene").waitFor({ timeout: renderTimeoutMs });
  // A browser that is only just starting could not be told from one that draws.
  const before = await readPercent(page);
  await expect.poll(() => readPercent(page), { timeout: renderTimeoutMs }).toBeGreaterThan(before);
  await expect.poll(listWorking, { timeout: 60_000, intervals: [20] }).not.toEqual([]);

  await page.getByRole("button", { name: "Cancel" }).click();

  await expect.poll(listWorking, { timeout: 60_000, intervals: [20] }).toEqual([]);
  await newestRender(page).getByText("Cancelled").waitFor();
  expect(await countUndrawnScenes(app.databaseUrl)).toBeGreaterThan(0);
});

test("a render that fails says where, why and what to do, and goes on from there", async ({ page, app }) => {
  await createOwnVideo(page, "Herons", 2);
  await renderDraft(page);
  await page.getByText("Rendering scene").waitFor({ timeout: renderTimeoutMs });
  await app.disk.fill(app.pid);
  await page
    .getByRole("alert")
    .getByText(/^Rendering scene \d of 3 failed\. There is no room left on our side; /)
    .waitFor({ timeout: renderTimeoutMs });

  await app.disk.free(app.pid);
  await page.getByRole("button", { name: "Retry from here" }).click();

  await newestRender(page).getByText("Finished").waitFor({ timeout: renderTimeoutMs });
  await newestRender(page).getByText("Nothing changed since the one before").waitFor();
});

/** A video of three scenes, of which two take as long as they have rounds. */
async function createOwnVideo(page: Page, title: string, rounds: number): Promise<string> {
  const birds = title.toLowerCase();
  const waits = "wades and waits and ".repeat(rounds);
  await page.goto("/videos/new");

  return createVideo(
    page,
    [
      "---\nformat: square\nmusic: none\n---",
      `# ${title}`,
      `One of the ${birds} ${waits}sleeps.`,
      `Another of the ${birds} ${waits}eats.`,
    ].join("\n\n"),
  );
}

/** How much of the render is done. */
async function readPercent(page: Page): Promise<number> {
  return Number.parseInt(await page.getByText(/^\d+%/).innerText());
}

const stateSchema = z.array(z.object({ state: z.string(), failureReason: z.string().nullable() }));

/** Why it failed comes along, for whoever reads the test's result. */
async function findNewestState(databaseUrl: string): Promise<string | undefined> {
  const [render] = stateSchema.parse(
    await query(
      databaseUrl,
      'select "state", "failureReason" from "Render" order by "createdAt" desc limit 1',
    ),
  );

  return render?.failureReason ?? render?.state;
}

/** Of the newest render: a video that was drawn to its end was not cancelled in the middle. */
async function countUndrawnScenes(databaseUrl: string): Promise<number> {
  const newest = '(select "id" from "Render" order by "createdAt" desc limit 1)';

  return (
    await query(
      databaseUrl,
      `select 1 from "RenderSegment" where "renderId" = ${newest} and "state" <> 'succeeded'`,
    )
  ).length;
}

async function query(databaseUrl: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function findWebProcess(appPid: number): number {
  const children = listProcessTree(appPid).filter(({ parentPid }) => parentPid === appPid);
  const web = children.find(({ pid }) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("web.ts"));
  // To nobody would be to everybody: 0 names the whole group, this test among it.
  if (!web) throw new Error("The web app has no process.");

  return web.pid;
}
