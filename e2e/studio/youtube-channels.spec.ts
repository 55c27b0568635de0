import type { Locator, Page } from "@playwright/test";
import { updateFailure } from "@/server/channels/youtube/repository";
import { addYouTubeChannel, connectYouTube } from "../fixtures/connect-youtube";
import type { Person } from "../fixtures/person";
import { expect, test } from "../fixtures/test";
import { findViolations, lookAtPage } from "./look-at-page";

test("a channel is connected by way of Google's pages, paused, checked and disconnected", async ({
  page,
  person,
}) => {
  const { title } = await addOwned("Deep Sea Daily");
  await person.createChannel("Deep sea");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Connect to YouTube: Deep sea" }).click();
  const dialog = page.getByRole("dialog", { name: "Connect Deep sea to YouTube" });
  await dialog.getByLabel("Upload videos (needed)").waitFor();
  expect(await findViolations(page, "what is asked for")).toEqual([]);
  await dialog.getByLabel("Statistics").uncheck();
  await dialog.getByRole("link", { name: "Continue to Google" }).click();
  await page.getByRole("button", { name: title }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(3);
  await page.getByRole("button", { name: "Continue" }).click();

  await page.getByText(`“${title}” is connected. Not allowed: statistics.`).waitFor();
  const connection = page.getByRole("region", { name: "YouTube channel of Deep sea" });
  await connection.getByText("Connected", { exact: true }).waitFor();
  await expect(connection).toContainText("1.2K subscribers · 0 videos · 0 views");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await page.reload();
  await connection.waitFor();
  await expect(page.getByText("is connected.")).toHaveCount(0);

  await connection.getByRole("button", { name: "Pause Deep sea" }).click();
  await connection.getByText("Paused", { exact: true }).waitFor();
  await connection.getByRole("button", { name: "Resume Deep sea" }).click();
  await connection.getByText("Connected", { exact: true }).waitFor();
  await connection.getByRole("button", { name: "Check Deep sea" }).click();
  await connection.getByText("Checked just now").waitFor();

  await connection.getByRole("button", { name: "Disconnect Deep sea" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("button", { name: "Connect to YouTube: Deep sea" }).waitFor();
  await expect(connection).toHaveCount(0);
});

test("whoever says no at Google, or chooses another channel, is told what became of it", async ({
  page,
  person,
}) => {
  const [own, { title: other }] = [await addOwned("Night Sky"), await addOwned("Plain Physics")];
  const { title } = own;
  await connectNew(person, "Sky", own);
  await page.goto("/settings");
  await goToGoogle(page, "Reconnect Sky");
  await page.getByRole("button", { name: title }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await alertWith(page, /Nothing was connected, because the consent was refused/).waitFor();

  await goToGoogle(page, "Reconnect Sky");
  await page.getByRole("button", { name: other }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await alertWith(page, `You chose “${other}”; this channel is connected to “${title}”`).waitFor();
  await page
    .getByRole("region", { name: "YouTube channel of Sky" })
    .getByText("Connected", { exact: true })
    .waitFor();
});

test("a channel keeps what its publications start with", async ({ page, person }) => {
  const own = await addOwned("Vents");
  const { title } = own;
  await connectNew(person, "Vents", own);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Publishing of Vents" }).click();
  const form = page.getByRole("dialog", { name: "Publishing of Vents" });
  await form.getByLabel("Playlist").selectOption({ label: `Best of ${title}` });
  await form.getByLabel("Call to action").fill("Subscribe for a vent a week.");
  await form.getByLabel("Tags").fill("deep sea, vents,\nvents");
  await form.getByLabel("Category").selectOption({ label: "Science & Technology" });
  await form.getByLabel("Made for kids").check();
  for (const time of ["18:30", "07:15"]) {
    await form.getByRole("button", { name: "Add a slot" }).click();
    await form
      .getByLabel(/^Time of slot/)
      .last()
      .fill(time);
  }
  expect(await findViolations(page, "the publishing form")).toEqual([]);
  await form.getByLabel("Weekday of slot 2").selectOption({ label: "Monday" });
  await form.getByLabel("Time of slot 2").fill("18:30");
  await form.getByLabel("Weekday of slot 1").selectOption({ label: "Monday" });
  await form.getByRole("button", { name: "Save publishing" }).click();
  await form.getByText("This slot is in the list twice; remove one.").waitFor();
  await form.getByLabel("Time of slot 2").fill("07:15");
  await form.getByRole("button", { name: "Save publishing" }).click();
  await form.waitFor({ state: "detached" });

  await page.getByText("Private, Mon 07:15 and Mon 18:30").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Publishing of Vents" }).click();
  await expect(form.getByLabel("Tags")).toHaveValue("deep sea, vents");
  await expect(form.getByLabel("Playlist").locator("option:checked")).toHaveText(`Best of ${title}`);
  await expect(form.getByLabel("Category").locator("option:checked")).toHaveText("Science & Technology");
  await expect(form.getByLabel("Made for kids")).toBeChecked();
  await expect(form.getByLabel("Time of slot 1")).toHaveValue("07:15");
});

test("a channel that makes packages asks for no connection", async ({ page, person }) => {
  await person.createChannel("Clips");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Publishing of Clips" }).click();
  await page.getByLabel("Publishes").selectOption({ label: "As packages of files" });
  await page.getByRole("button", { name: "Save publishing" }).click();

  await page.getByText("Makes packages", { exact: true }).waitFor();
  await expect(page.getByRole("button", { name: "Connect to YouTube: Clips" })).toHaveCount(0);
});

test("a connection that ended is told of on every page, and mended by a reconnection", async ({
  page,
  person,
}) => {
  const own = await addOwned("Cranes");
  const where = await connectNew(person, "Cranes", own);
  await updateFailure(where, "YouTube no longer accepts the connection of this channel; reconnect it.");
  await page.goto("/dashboard");
  const banner = page.getByRole("region", { name: "Channels that need you" });
  await expect(banner).toContainText(/Cranes: YouTube no longer accepts/);
  expect(await lookAtPage(page, { name: "channel-warning" })).toEqual([]);
  await banner.getByRole("link", { name: "Open channels" }).click();

  const connection = page.getByRole("region", { name: "YouTube channel of Cranes" });
  await connection.getByText("Needs reconnecting", { exact: true }).waitFor();
  expect(await lookAtPage(page, { name: "settings-channels", shown: connection })).toEqual([]);
  await goToGoogle(page, "Reconnect Cranes");
  await page.getByRole("button", { name: own.title }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await connection.getByText("Connected", { exact: true }).waitFor();
  await expect(banner).toHaveCount(0);
});

test("a workspace enters its own OAuth client, and is told what is wrong with it", async ({
  page,
  complaints,
}) => {
  complaints.allow(/status of 400/);
  await page.goto("/settings");
  await page.getByText(/^This installation’s, whose daily quota/).waitFor();
  await page.getByRole("button", { name: "Use your own OAuth client" }).click();
  const form = page.getByRole("dialog", { name: "Your own OAuth client" });
  await expect(form.getByLabel("Authorized redirect URI")).toHaveValue(/\/api\/youtube\/callback$/);
  await form.getByLabel("Client id").fill("GOCSPX-secret");
  await form.getByLabel("Client secret").fill("wrong");
  await form.getByRole("button", { name: "Save client" }).click();
  await form.getByText(/A client id ends in \.apps\.googleusercontent\.com/).waitFor();
  await form.getByLabel("Client id").fill("emulator.apps.googleusercontent.com");
  await form.getByRole("button", { name: "Save client" }).click();
  await form.getByText(/Google does not know this client id with this secret/).waitFor();
  expect(await findViolations(page, "the form of an OAuth client")).toEqual([]);
  await form.getByLabel("Client secret").fill("emulator-secret");
  await form.getByRole("button", { name: "Save client" }).click();

  await page.getByText(/^Your own, which ends in …ulator\./).waitFor();
  await page.getByRole("button", { name: "Remove the OAuth client" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove client" }).click();
  await page.getByText(/^This installation’s, whose daily quota/).waitFor();
});

type Owned = { title: string; owner: string };

/** A YouTube channel of its own for a test, for one belongs to one channel. */
async function addOwned(name: string): Promise<Owned> {
  const title = `${name} ${crypto.randomUUID().slice(0, 8)}`;

  return { title, owner: await addYouTubeChannel(title) };
}

async function connectNew(person: Person, name: string, { owner }: Owned) {
  const { channelId } = await person.createChannel(name);
  const where = { workspaceId: person.workspaceId, channelId };
  await connectYouTube(where, { owner });

  return where;
}

async function goToGoogle(page: Page, button: string): Promise<void> {
  const link = page.getByRole("link", { name: "Continue to Google" });
  // A page that was just opened may not listen yet: a person presses it again.
  await expect(async () => {
    if (!(await page.getByRole("dialog").isVisible()))
      await page.getByRole("button", { name: button }).click();
    await link.waitFor({ timeout: 5000 });
  }).toPass();
  await link.click();
}

function alertWith(page: Page, text: string | RegExp): Locator {
  return page.getByRole("alert").filter({ hasText: text });
}
