import { readFile } from "node:fs/promises";
import { reportVideo } from "@/server/analytics/report/video-report";
import { findLosingScene } from "@/server/analytics/report/lay-over-scenes";
import type { AnalyticsState } from "@/server/analytics/schema";
import { syncAnalytics } from "@/server/analytics/sync/sync-analytics";
import { getDatabase } from "@/server/adapters/db/database";
import type { Person } from "../fixtures/person";
import { expect, test as base } from "../fixtures/test";
import { addYouTubeChannel, connectYouTube } from "../fixtures/connect-youtube";
import { openYouTubeWorld, type YouTubeWorld } from "../fixtures/youtube-world";
import { finishRender } from "../web/finish-render";
import { tabTo } from "./keyboard";
import { findViolations, lookAtPage } from "./look-at-page";

const dayMs = 24 * 60 * 60_000;
const script = await readFile("examples/why-octopuses-have-three-hearts.md", "utf8");
const titles = [
  "Why octopuses have three hearts",
  "How deep the sea is",
  "The fish that carries a lamp",
  "Why whales sing",
  "Who eats jellyfish",
  "What ice does to sound",
  "A worm that lives on bones",
];

const test = base.extend<{ youtube: YouTubeWorld }>({
  youtube: async ({}, give) => {
    const youtube = await openYouTubeWorld();
    await give(youtube);
    await youtube.close();
  },
});

/** A channel with seven videos, published on two evenings of weeks, and what YouTube knows of them. */
async function publishVideos(person: Person, youtube: YouTubeWorld) {
  const { workspaceId, userId } = person;
  const where = await youtube.connect({ workspaceId, timeZone: "Europe/Berlin" });
  const { analytics } = youtube.youtube.state;
  const { readDay, readRetention } = analytics;
  // The same figures in each run: an id is chance.
  analytics.readDay = (video, day) => readDay({ ...video, id: video.snippet.title }, day);
  analytics.readRetention = (video) => readRetention({ ...video, id: video.snippet.title });
  const published = [];
  for (const [index, title] of titles.entries()) {
    const text = index === 0 ? script : `# ${title}\n\nThey wade.\n`;
    const { videoId } = await person.createVideo(text, where.channelId);
    const { renderId } = await finishRender({ workspaceId, videoId }, { bytes: Buffer.from(title) });
    const at = new Date(Date.now() - (19 + 7 * index + 3 * (index % 2)) * dayMs);
    published.push({ videoId, ...(await youtube.publish({ ...where, videoId, renderId, title, at })) });
    await getDatabase().prisma.costEntry.create({
      data: {
        ...{ workspaceId, userId, videoId, capability: "writer", provider: "anthropic" },
        ...{ model: "claude-sonnet-5", state: "spent", amountMicros: 900_000 + 70_000 * index, usage: {} },
      },
    });
  }
  await syncAnalytics(where);
  const [first] = published;
  if (!first) throw new Error("Nothing was published.");

  return { where, first };
}

test("a channel's figures are read by range, beside its median, light, dark and on a phone", async ({
  page,
  person,
  youtube,
}) => {
  await publishVideos(person, youtube);
  await page.goto("/analytics");
  const figures = page.getByRole("group", { name: "Figures" });
  await figures.getByRole("button", { name: /^Views [\d,]+ / }).waitFor();
  const videos = page.getByRole("table", { name: "Videos" });
  await expect(videos.getByRole("row")).toHaveCount(1 + titles.length);
  await expect(videos.getByText(/^\d+\.\d×$/)).toHaveCount(titles.length);
  await expect(page.getByText(/^The median of a first week is [\d,]+ views\./)).toBeVisible();
  await expect(page.getByText(/the median · \d videos/).first()).toBeVisible();
  await expect(page.getByText(/cost \$[\d.]+ per 1,000 views/)).toBeVisible();
  expect(await lookAtPage(page, { name: "analytics" })).toEqual([]);

  await figures.getByRole("button", { name: /^Average viewed/ }).click();
  await expect(page.getByRole("table", { name: "Average viewed by day" }).getByRole("row")).toHaveCount(29);
  await tabTo(page, "7 days");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "Average viewed by day" }).getByRole("row")).toHaveCount(8);
  expect(page.url()).toMatch(/range=7/);
  await page.reload();
  await expect(page.getByRole("button", { name: "7 days", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(
    /^Deep Sea Daily analytics \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.csv$/,
  );
  expect((await readFile(await file.path(), "utf8")).trimEnd().split("\r\n")).toHaveLength(
    1 + 7 * titles.length,
  );
});

test("retention lies over the scenes: the one that loses the most is a click away", async ({
  page,
  person,
  youtube,
}) => {
  const { first } = await publishVideos(person, youtube);
  const { shown } = await reportVideo(
    { workspaceId: person.workspaceId, videoId: first.videoId },
    { range: 28 },
  );
  const scenes = shown?.retention?.scenes ?? [];
  const losing = findLosingScene(scenes);
  if (!losing) throw new Error("No scene loses anybody.");

  await page.goto("/analytics");
  await page.getByRole("table", { name: "Videos" }).getByRole("link", { name: titles[0] }).click();
  const name = losing.position === 0 ? "The opening" : `Scene ${losing.position + 1}`;
  await page.getByText(new RegExp(`^${name} loses more than usual: \\d+ of 100 viewers in \\d+ s`)).waitFor();
  const table = page.getByRole("table", { name: "Scenes" });
  await expect(table.getByRole("row")).toHaveCount(1 + scenes.length);
  expect(await lookAtPage(page, { name: "analytics-video" })).toEqual([]);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Retention as CSV" }).click();
  expect((await readFile(await (await download).path(), "utf8")).trimEnd().split("\r\n")).toHaveLength(101);

  await table
    .getByRole("row")
    .nth(1 + losing.position)
    .getByRole("link")
    .click();
  await page.waitForURL(/\/videos\/[0-9a-f-]{36}$/);
  const card = page.getByRole("list", { name: "Scenes" }).locator("> [aria-current=true]");
  const [firstWord, secondWord] = losing.words.split(" ");
  await expect(card).toContainText(`${firstWord} ${secondWord}`);
  await expect(card).toBeInViewport();
});

test("no data yet, not permitted and failed are told apart", async ({ page, person }) => {
  const { workspaceId } = person;
  const { channelId } = await person.createChannel("Deep sea");
  const where = { workspaceId, channelId };
  await connectYouTube(where, { owner: await addYouTubeChannel(`Deep sea of ${workspaceId}`) });
  await page.goto("/analytics");
  await page.getByText("Not fetched yet").waitFor();

  // A worker asks the emulated YouTube, which has no figures of a new channel.
  await page.getByRole("button", { name: "Fetch now" }).click();
  await page.getByText("No data yet").waitFor({ timeout: 200_000 });
  expect(await findViolations(page, "no data")).toEqual([]);

  const show = async (analyticsState: AnalyticsState, analyticsReason: string) => {
    await getDatabase().prisma.youTubeConnection.updateMany({
      where,
      data: { analyticsState, analyticsReason },
    });
    await page.reload();
  };
  await show("notPermitted", "This channel was connected without YouTube Analytics.");
  await page.getByText("This channel was connected without YouTube Analytics.").waitFor();
  await page.getByRole("main").getByRole("link", { name: "Open Settings" }).waitFor();
  expect(await findViolations(page, "not permitted")).toEqual([]);
  await show("failed", "YouTube does not answer at the moment; it will be tried again.");
  await expect(page.getByRole("alert").filter({ hasText: "The last fetch failed" })).toContainText(
    "does not answer",
  );
  expect(await findViolations(page, "failed")).toEqual([]);

  await getDatabase().prisma.youTubeConnection.deleteMany({ where });
  await page.reload();
  await page.getByText("Not connected to YouTube").waitFor();
  const { studio } = await person.createVideo("# Cranes\n\nThey wade.");
  await page.goto(`${studio}/analytics`);
  await page.getByRole("heading", { name: "Not on YouTube yet" }).waitFor();
});
