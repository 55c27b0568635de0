import type { Page } from "@playwright/test";
import { getDatabase } from "@/server/adapters/db/database";
import { admitUploads } from "@/server/publications/queue/admit-uploads";
import { fillQueue } from "../fixtures/fill-queue";
import { expect, test } from "../fixtures/test";
import { focusedName } from "./keyboard";
import { findViolations, lookAtPage } from "./look-at-page";

const listWaiting = (page: Page) =>
  page.getByRole("list", { name: "Waiting" }).getByRole("heading", { level: 3 }).allTextContents();

const rowOf = (page: Page, title: string) =>
  page.getByRole("list", { name: "Waiting" }).getByRole("listitem").filter({ hasText: title });

test("the queue says what runs, what waits and why, and what the days ahead hold", async ({
  page,
  person,
}) => {
  const { titles, send } = await fillQueue(person);
  await admitUploads();
  await page.goto("/queue");
  await page.getByRole("heading", { name: "Waiting (5)" }).waitFor();

  expect(await listWaiting(page)).toEqual(titles);
  await expect(rowOf(page, titles[0] ?? "")).toContainText(
    "YouTube’s daily quota is used up, or promised to uploads before this one. It will miss its slot",
  );
  await expect(rowOf(page, titles[1] ?? "")).not.toContainText("miss its slot");
  await expect(rowOf(page, titles[1] ?? "")).toContainText(/Plain physics · Publishes .* Planned for/);
  const inProgress = page.getByRole("list", { name: "In progress" });
  await expect(inProgress.getByText("Uploaded; YouTube is processing it.")).toBeVisible();
  await expect(inProgress.getByText("212 of 512 MB")).toBeVisible();
  await expect(page.getByRole("list", { name: "Failed" })).toContainText("shorten it");
  await expect(page.getByText("100 of 100")).toBeVisible();
  const forecast = page.getByRole("table", { name: "Uploads planned by day" });
  await expect(forecast.getByRole("row", { name: / 0 5 0$/ })).toBeAttached();

  await send(384);
  await inProgress.getByText("384 of 512 MB").waitFor();
  await expect(inProgress.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "75");
  expect(await lookAtPage(page, { name: "queue" })).toEqual([]);
});

test("uploads are put in order by buttons, by keyboard and by dragging, and stay so", async ({
  page,
  person,
}) => {
  const { titles } = await fillQueue(person);
  const [bridges = "", cats = "", summer = "", photon = "", octopuses = ""] = titles;
  await page.goto("/queue");
  await page.getByRole("heading", { name: "Waiting (5)" }).waitFor();

  await page.getByRole("button", { name: `Move ${cats} up` }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => listWaiting(page)).toEqual([cats, bridges, summer, photon, octopuses]);
  await expect.poll(() => focusedName(page)).toBe(`Drag ${cats}`);
  await expect(page.getByText(`${cats} is now number 1 of 5.`)).toBeAttached();

  // dnd-kit listens for the next key once it says this.
  await page.keyboard.press("Space");
  await page.getByText(/^Why cats purr is over number 1\.$/).waitFor({ state: "attached" });
  // Until the places are known a key moves nothing: a person presses it again.
  const goDown = async () => {
    const isDown = (await page.getByText(/^Why cats purr is over number 2\.$/).count()) > 0;
    if (!isDown) await page.keyboard.press("ArrowDown");

    return isDown;
  };
  await expect.poll(goDown, { intervals: [500] }).toBe(true);
  await page.keyboard.press("Space");
  await expect.poll(() => listWaiting(page)).toEqual([bridges, cats, summer, photon, octopuses]);

  await page.getByRole("button", { name: `More for ${octopuses}` }).click();
  await page.getByRole("menuitem", { name: "Move to the top" }).click();
  await expect.poll(() => listWaiting(page)).toEqual([octopuses, bridges, cats, summer, photon]);

  // All rows are in sight: nothing is scrolled while one is dragged.
  await page.setViewportSize({ width: 1440, height: 1600 });
  // The rows glide to their places: hovering waits until one stands still.
  const target = page.getByRole("button", { name: `Drag ${bridges}` });
  await target.hover();
  const to = await target.boundingBox();
  if (!to) throw new Error("There is no handle.");
  await page.getByRole("button", { name: `Drag ${photon}` }).hover();
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + 40, { steps: 5 });
  await page.mouse.move(to.x + 5, to.y, { steps: 5 });
  await page.getByText(`${photon} is over number 2.`).waitFor({ state: "attached" });
  await page.mouse.up();
  await expect.poll(() => listWaiting(page)).toEqual([octopuses, photon, bridges, cats, summer]);

  // The last move is with the server once it is there from the server.
  await expect
    .poll(async () => {
      await page.reload();
      await page.getByRole("heading", { name: "Waiting (5)" }).waitFor();

      return listWaiting(page);
    })
    .toEqual([octopuses, photon, bridges, cats, summer]);
});

test("an upload is paused, resumed and cancelled, and a failed one retried", async ({ page, person }) => {
  const { titles } = await fillQueue(person);
  const [bridges = "", cats = ""] = titles;
  await page.goto("/queue");
  const row = rowOf(page, bridges);
  const choose = async (item: string) => {
    await row.getByRole("button", { name: `More for ${bridges}` }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };

  await choose("Pause");
  await row.getByText("Paused", { exact: true }).waitFor();
  expect(await findViolations(page, "a paused upload")).toEqual([]);
  await choose("Resume");
  await row.getByText(/^YouTube’s daily quota/).waitFor();
  await choose("Cancel");
  await row.waitFor({ state: "detached" });
  await expect.poll(() => focusedName(page)).toBe(`Drag ${cats}`);

  await page.getByRole("button", { name: "Retry Why leaves turn red in autumn" }).click();
  await rowOf(page, "Why leaves turn red in autumn")
    .getByText(/^YouTube’s daily quota/)
    .waitFor();
});

test("those who may only look see the queue, and cannot change it", async ({ page, person }) => {
  await fillQueue(person);
  const { workspaceId } = person;
  await getDatabase().prisma.membership.updateMany({ where: { workspaceId }, data: { role: "viewer" } });
  await page.goto("/queue");
  await page.getByRole("heading", { name: "Waiting (5)" }).waitFor();

  await expect(page.getByRole("button", { name: /^(?:Drag|Move|More for|Cancel|Retry|Remove)/ })).toHaveCount(
    0,
  );
});

test("whoever is limited to a channel manages the uploads of that one, and looks at the others", async ({
  page,
  person,
}) => {
  await fillQueue(person);
  const { workspaceId } = person;
  const { prisma } = getDatabase();
  const { id } = await prisma.channel.findFirstOrThrow({ where: { workspaceId, name: "Deep sea" } });
  await prisma.membership.updateMany({ where: { workspaceId }, data: { role: "editor", channelIds: [id] } });
  await page.goto("/queue");
  await page.getByRole("heading", { name: "Waiting (5)" }).waitFor();

  const buttons = page.getByRole("button", { name: /^(?:Drag|More for|Cancel the upload|Retry|Remove)/ });
  const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute("aria-label")));
  expect(names).toEqual([
    "Cancel the upload of How sunlight became cheap",
    ...[
      "How bridges hold up in the wind, and why some of them sing",
      "The year without a summer",
      "Why octopuses have three hearts",
    ].flatMap((title) => [`Drag ${title}`, `More for ${title}`]),
  ]);
});

test("the queue is a place of the palette, and on a phone the rarer places are in a menu", async ({
  page,
}) => {
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Commands" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Queue" }).click();
  await page.waitForURL(/\/queue$/);
  await page.getByRole("heading", { name: "Nothing is queued" }).waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await page.waitForURL(/\/settings$/);
});
