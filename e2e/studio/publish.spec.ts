import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { getDatabase } from "@/server/adapters/db/database";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import { insertPublication, updatePublication } from "@/server/publications/repository";
import { createFinishedRender } from "../fixtures/finished-render";
import type { Person } from "../fixtures/person";
import { octopusPlan } from "../fixtures/publishing-world";
import { expect, test } from "../fixtures/test";
import { connectToYouTube, youtubeStudio } from "./connect-channel";
import { findViolations, lookAtPage } from "./look-at-page";

/** A worker is shared, and one that has just started is given work by the sweep, a minute later. */
const patienceMs = 300_000;
/** The rendered file has the sample's scenes: chapters of others would have no times. */
const script = (await readFile("examples/why-octopuses-have-three-hearts.md", "utf8")).replaceAll(
  /^## .*\n/gm,
  "",
);

test("a video is scheduled, uploaded and changed, and what is changed on YouTube shows here", async ({
  page,
  context,
  person,
}) => {
  const youtubeTitle = await connectChannel(page, person);
  await openDraft(page, person, script);
  const title = "Three hearts, and why";
  await panel(page).getByLabel("Title", { exact: true }).fill(title);
  await page.getByRole("button", { name: "No to all three" }).click();
  await page.getByRole("button", { name: /^Next free slot: Mon / }).click();
  await expect(panel(page).getByRole("radio", { name: /^Schedule/ })).toBeChecked();
  await page.getByRole("combobox", { name: "Playlist" }).selectOption({ label: `Best of ${youtubeTitle}` });
  await preflight(page).getByText("All is well").waitFor();
  await panel(page).getByText("Saved", { exact: true }).waitFor();
  expect(
    await lookAtPage(page, {
      name: "studio-publish-draft",
      shown: page.getByRole("tab", { name: "Publish" }),
    }),
  ).toEqual([]);
  await panel(page).getByRole("button", { name: "Schedule", exact: true }).click();

  const result = page.getByRole("region", { name: "On YouTube" });
  await result.getByText(/^Scheduled for Mon \d+ \w+ \d+, 18:00$/).waitFor({ timeout: patienceMs });
  await expect(result.getByText("Done")).toHaveCount(3);
  await page.getByText("Nothing was changed in YouTube Studio.").waitFor();
  expect(await lookAtPage(page, { name: "studio-published" })).toEqual([]);

  const youtube = await context.newPage();
  await youtube.goto(youtubeStudio());
  const section = youtube.getByRole("region", { name: youtubeTitle });
  const row = section.getByRole("row").filter({ has: youtube.getByRole("button", { name: "Delete" }) });
  await expect(row.getByLabel("Title")).toHaveValue(title);
  await expect(row).toContainText(/Scheduled for 20\d\d-\d\d-\d\dT1[67]:00/);
  await expect(row).toContainText("processed");
  await expect(section).toContainText(`Playlist Best of ${youtubeTitle}: 1 videos`);
  await row.getByLabel("Title").fill("Cranes, renamed there");
  await row.getByRole("button", { name: "Save" }).click();

  await page.getByRole("button", { name: "Look again" }).click();
  const changes = page.getByRole("region", { name: "Changes in YouTube Studio" });
  await changes.getByText("On YouTube: Cranes, renamed there").waitFor();
  expect(await lookAtPage(page, { name: "studio-changed-on-youtube" })).toEqual([]);
  await changes.getByRole("button", { name: "Keep YouTube’s" }).click();
  await result.getByRole("heading", { name: "Cranes, renamed there" }).waitFor();
  await changes.getByText("Nothing was changed in YouTube Studio.").waitFor();

  await panel(page).getByLabel("Title", { exact: true }).fill("Cranes, renamed here");
  await page.getByRole("button", { name: "Save on YouTube" }).click();
  await result.getByRole("heading", { name: "Cranes, renamed here" }).waitFor();
  await youtube.reload();
  await expect(row.getByLabel("Title")).toHaveValue("Cranes, renamed here");
  await page.goto("/videos");
  await page.getByRole("row").filter({ hasText: "Scheduled" }).waitFor();
  await page.goBack();

  await page.getByRole("tab", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Delete on YouTube" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete on YouTube" }).click();
  await page.getByRole("button", { name: "Prepare for Deep sea" }).waitFor();
  await youtube.reload();
  await expect(row).toHaveCount(0);
});

test("what YouTube would not take is said while it is typed, and nothing is uploaded", async ({
  page,
  person,
}) => {
  await connectChannel(page, person);
  await openDraft(page, person);
  const title = panel(page).getByLabel("Title", { exact: true });
  const button = panel(page).getByRole("button", { name: "Upload as private" });

  await title.fill("😀".repeat(101));
  await panel(page).getByText("101 of 100 characters").waitFor();
  await panel(page).getByText("The title has 101 characters; YouTube takes 100. Shorten it by 1.").waitFor();
  await title.fill("1 < 2");
  await panel(page).getByText("YouTube takes no < and no > in a title. Write ‹ and ›, or words.").waitFor();
  await panel(page).getByLabel("Description", { exact: true }).fill("海".repeat(1667));
  await panel(page).getByText("5,001 of 5,000 bytes").waitFor();
  await panel(page).getByLabel("Tags", { exact: true }).fill("deep sea, cranes, deep sea");
  await panel(page).getByText("17 of 477 characters").waitFor();
  await preflight(page).getByText("3 to fix").waitFor();
  await expect(button).toHaveAttribute("aria-disabled", "true");
  expect(await findViolations(page, "a draft with mistakes")).toEqual([]);

  await panel(page)
    .getByRole("radio", { name: /^Schedule/ })
    .check();
  await panel(page).getByLabel("Day and time (Europe/Berlin)").fill("2027-03-28T02:30");
  await panel(page)
    .getByText("In Europe/Berlin no clock shows 02:30 on that day, for they go forward then; choose 03:30.")
    .first()
    .waitFor();
  await panel(page).getByLabel("Day and time (Europe/Berlin)").fill("2020-01-01T12:00");
  await panel(page)
    .getByText(/^The time to publish has passed\./)
    .first()
    .waitFor();

  await panel(page)
    .getByRole("radio", { name: /^Private/ })
    .check();
  for (const name of ["Title", "Description", "Tags"]) {
    await page.getByRole("button", { name: `Use the video’s: ${name}` }).click();
  }
  await page.getByRole("button", { name: "No to all three" }).click();
  await preflight(page).getByText("All is well").waitFor();
  await expect(button).toHaveAttribute("aria-disabled", "false");
  await page.reload();
  await page.getByRole("tab", { name: "Publish" }).click();
  await expect(title).toHaveValue("Cranes");
  await page.getByRole("button", { name: "Discard draft" }).click();
  await page.getByRole("button", { name: "Prepare for Deep sea" }).waitFor();
});

test("an upload is followed as it goes, and says why it waits, and which part failed", async ({
  page,
  person,
}) => {
  const { workspaceId, userId } = person;
  const { channelId } = await person.createChannel("Deep sea");
  const { videoId, renderId } = await createFinishedRender({ workspaceId, ownerId: userId, title: "Cranes" });
  const where = { workspaceId, videoId, channelId, userId };
  const { publicationId } = await insertPublication(where, octopusPlan);
  const ids = { workspaceId, publicationId };
  await page.goto(`/videos/${videoId}?show=publish`);
  await preflight(page).getByText("Deep sea is not connected to YouTube.").waitFor();
  await expect(page.getByText("Connect the channel to choose one of its playlists.")).toBeVisible();

  // Until then no worker looks after it, and another one is said to have it.
  const [waitUntil, eventId] = [new Date(Date.now() + 3_600_000), "of another worker"];
  await updatePublication(ids, ["draft"], {
    ...{ state: "uploading", renderId, waitUntil, eventId, sentBytes: 1_200_000, totalBytes: 4_800_000 },
  });
  const upload = page.getByRole("region", { name: "Upload" });
  await upload.getByText("1.2 MB of 4.8 MB").waitFor();
  await expect(upload.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "25");
  await updatePublication(ids, ["uploading"], {
    ...{ sentBytes: 3_600_000, waitReason: "YouTube takes no more uploads for this channel for now." },
  });
  await upload.getByText("3.6 MB of 4.8 MB").waitFor();
  await upload.getByText(/YouTube takes no more uploads for this channel for now\. Until /).waitFor();
  expect(await lookAtPage(page, { name: "studio-uploading" })).toEqual([]);

  const reason = "YouTube takes thumbnails only of a verified account.";
  await updatePublication(ids, ["uploading"], {
    ...{ state: "processing", youtubeVideoId: "dQw4w9WgXcQ", sentBytes: 4_800_000, waitReason: null },
    steps: {
      thumbnail: { state: "failed", reason },
      captions: { state: "done", reason: null },
      playlist: { state: "skipped", reason: null },
    },
  });
  await upload.getByText("YouTube is processing the video").waitFor();
  await upload.getByText(reason).waitFor();
  await upload.getByRole("button", { name: "Try again: Thumbnail" }).waitFor();
  await updatePublication(ids, ["processing"], {
    ...{ state: "failed", failureCode: "YOUTUBE_REJECTED", failureReason: "YouTube rejected the video." },
  });
  await upload.getByRole("alert").getByText("YouTube rejected the video.").waitFor();
  await upload.getByRole("button", { name: "Try again", exact: true }).waitFor();
});

test("a channel of kind export asks nothing of YouTube, and makes packages one after the other", async ({
  page,
  person,
}) => {
  const { channelId } = await person.createChannel("Deep sea");
  await getDatabase().prisma.channel.update({ where: { id: channelId }, data: { kind: "export" } });
  await openDraft(page, person);
  await preflight(page).getByText("All is well").waitFor();
  await expect(panel(page).getByRole("group", { name: "Audience" })).toHaveCount(0);
  await panel(page).getByLabel("Title", { exact: true }).fill("Cranes elsewhere");
  await panel(page).getByText("Saved", { exact: true }).waitFor();
  await panel(page).getByRole("button", { name: "Make package" }).click();

  const made = page.getByRole("region", { name: "Package" });
  await made.getByText(/^Packaged on /).waitFor({ timeout: patienceMs });
  await expect(made.getByRole("heading", { name: "Cranes elsewhere" })).toBeVisible();
  expect(await findViolations(page, "a package")).toEqual([]);
  const download = page.waitForEvent("download");
  await made.getByRole("link", { name: "Download files (ZIP)" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await made.getByRole("button", { name: "Make another" }).click();
  await page.getByRole("button", { name: "Prepare for Deep sea" }).waitFor();
});

/** A channel with a slot a week, connected to a YouTube channel of its own; gives that one's title. */
async function connectChannel(page: Page, person: Person): Promise<string> {
  const { channelId } = await person.createChannel("Deep sea");
  await getDatabase().prisma.channel.update({
    where: { id: channelId },
    data: {
      publishing: publishingDefaultsSchema.parse({ slots: [{ weekday: "monday", time: "18:00" }] }),
    },
  });
  const title = `Deep sea ${channelId.slice(-8)}`;
  await connectToYouTube(page, { channelId, title });

  return title;
}

/** The draft of a video that was made just now. */
async function openDraft(page: Page, person: Person, ofScript?: string): Promise<void> {
  const { workspaceId, userId: ownerId } = person;
  const { videoId } = await createFinishedRender({
    ...{ workspaceId, ownerId, title: "Cranes" },
    ...(ofScript !== undefined && { script: ofScript }),
  });
  // On a phone the panel is in sight then, too.
  await page.goto(`/videos/${videoId}?show=publish`);
  await page.getByRole("button", { name: "Prepare for Deep sea" }).press("Enter");
  await panel(page).getByText("Saved", { exact: true }).waitFor();
  // The button went; Tab leads on into the panel.
  await page.keyboard.press("Tab");
  await expect(panel(page).getByLabel("Channel", { exact: true })).toBeFocused();
}

const panel = (page: Page): Locator => page.getByRole("tabpanel", { name: "Publish" });
const preflight = (page: Page): Locator => page.getByRole("region", { name: "Preflight" });
