import type { Page } from "@playwright/test";
import { updatePublishing } from "@/server/channels/channels";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import { weekdaySchema } from "@/server/channels/slot";
import { feedTitles } from "../fakes/feed-server";
import type { Person } from "../fixtures/person";
import { expect, test } from "../fixtures/test";
import { connectClaude } from "./connect-claude";
import { focusedName } from "./keyboard";
import { findViolations, lookAtPage } from "./look-at-page";

/** The shared worker looks at series once a minute, and renders what nobody waits for last: beside all other tests that takes minutes. */
const patienceMs = 500_000;
const slots = weekdaySchema.options.map((weekday) => ({ weekday, time: "18:00" }));

test.setTimeout(1_200_000);

test("a series turns the topics of a list into planned videos, and skips what repeats another, with figures", async ({
  page,
  person,
}) => {
  await connectClaude(page);
  await addChannel(person);
  await page.goto("/series");
  await page.getByRole("heading", { name: "No series yet" }).waitFor();
  await page.getByRole("link", { name: "New series" }).click();
  await page.getByText(/^Next: .*18:00/).waitFor();
  await page.getByRole("button", { name: "Start the series" }).click();
  await page.getByText("Enter a name.").waitFor();
  await expect.poll(() => focusedName(page)).toBe("Name");
  expect(await lookAtPage(page, { name: "series-new" })).toEqual([]);
  await page.getByLabel("Name", { exact: true }).fill("Octopuses");
  await page.getByLabel("Length").fill("0:30");
  await page.getByLabel("Videos ahead").fill("2");
  await page.getByLabel("Cap a month, in US dollars").fill("5");
  await page.getByRole("button", { name: "Start the series" }).click();

  await page.getByRole("heading", { name: "Backlog (0)" }).waitFor();
  await page
    .getByLabel("New topics")
    .fill("Why octopuses have three hearts\nHow an octopus moves\nWhat squid eat");
  await page.getByRole("button", { name: "Add 3 topics" }).click();
  const begun = page.getByRole("list", { name: "Begun" });
  const rowOf = (topic: string) => begun.getByRole("listitem").filter({ hasText: topic });
  await rowOf("How an octopus moves").getByText("Skipped").waitFor({ timeout: patienceMs });
  await expect(rowOf("How an octopus moves")).toContainText("% of the sentences are also in “");
  await expect(rowOf("How an octopus moves")).toContainText("Its script is kept.");
  await rowOf("three hearts").getByText("Made", { exact: true }).waitFor({ timeout: patienceMs });
  await page.getByText(/^\$0\.\d\d of \$5\.00$/).waitFor();
  expect(await lookAtPage(page, { name: "series" })).toEqual([]);

  await rowOf("three hearts").getByRole("link").click();
  await page.getByRole("tab", { name: "Publish" }).click();
  await expect(page.getByRole("radio", { name: /^Schedule/ })).toBeChecked({ timeout: 30_000 });
  await page
    .getByText(/^\w+ \d+ \w+ \d+, 18:00$/)
    .first()
    .waitFor();
  await page.goto("/series");
  await page
    .getByRole("listitem")
    .filter({ hasText: "Octopuses" })
    .getByText(/1 made/)
    .waitFor();
  expect(await lookAtPage(page, { name: "series-list" })).toEqual([]);
});

test("a feed that is none and times that are none are refused where they are typed; a right one fills the backlog", async ({
  page,
  person,
  complaints,
}) => {
  // What is refused is told so.
  complaints.allow(/status of 400/);
  const feedOrigin = process.env.FEED_ORIGIN ?? "";
  await connectClaude(page);
  await addChannel(person);
  await page.goto("/series/new");
  await page.getByLabel("Name", { exact: true }).fill("News of the sea");
  await page.getByLabel("Length").fill("0:30");
  await page.getByRole("radio", { name: /^A feed/ }).click();
  await page.getByRole("radio", { name: /^Times of its own/ }).click();
  await page.getByLabel("Cron expression").fill("* * * * *");
  await page
    .getByText("A series runs at most once an hour: give one minute in the first field, such as 0.")
    .waitFor();
  await page.getByLabel("Cron expression").fill("0 0 30 2 *");
  await page.getByText("This day never comes; choose one that its month has.").waitFor();
  await page.getByRole("button", { name: "Weekdays at 18:00" }).click();
  await page.getByText(/^Next: .*18:00/).waitFor();
  await page.getByRole("radio", { name: /^Stop at the script/ }).click();
  await page.getByLabel("Videos ahead").fill("1");
  for (const [address, sentence] of [
    [
      `${feedOrigin}/page`,
      "This is a web page, not a feed; enter the address of its RSS, Atom or JSON feed.",
    ],
    ["http://127.0.0.1/feed", "127.0.0.1 is not on the public internet, so it cannot be read."],
  ] as const) {
    await page.getByLabel("Address of the feed").fill(address);
    await page.getByRole("button", { name: "Start the series" }).click();
    await page.getByText(sentence).waitFor();
  }
  await page.getByLabel("Address of the feed").fill(`${feedOrigin}/feed.xml`);
  await page.getByRole("button", { name: "Start the series" }).click();

  await page.getByRole("heading", { name: "Backlog (3)" }).waitFor({ timeout: patienceMs });
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Resume" }).waitFor();
  const [, second = "", third = "", fourth = ""] = feedTitles;
  expect(await listBacklog(page)).toEqual([second, third, fourth]);
  const orders = await recordOrders(page);
  let movedTwice = () => {};
  const isMovedTwice = new Promise<void>((resolve) => (movedTwice = resolve));
  await page.route(/series\.get/, async (route) => {
    const response = await route.fetch();
    await isMovedTwice;
    await route.fulfill({ response });
  });
  const orderBetween = page.waitForRequest(/series\.get/);
  await page.getByRole("button", { name: `Move ${fourth} up` }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedName(page)).toBe(`Move ${fourth} up`);
  await orderBetween;
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedName(page)).toBe(`Drag ${fourth}`);
  const lastOrder = page.waitForRequest(/series\.get/).then((request) => request.response());
  movedTwice();
  await lastOrder;
  // The answer with the order between was late, and moved nothing back.
  expect(await orders()).toEqual([
    [second, fourth, third],
    [fourth, second, third],
  ]);
  await page.keyboard.press("Space");
  await page.getByText(`${fourth} is over number 1.`).waitFor({ state: "attached" });
  // Until the places are known a key moves nothing: a person presses it again.
  const goDown = async () => {
    const isDown = (await page.getByText(`${fourth} is over number 2.`).count()) > 0;
    if (!isDown) await page.keyboard.press("ArrowDown");

    return isDown;
  };
  await expect.poll(goDown, { intervals: [500] }).toBe(true);
  await page.keyboard.press("Space");
  await expect.poll(() => listBacklog(page)).toEqual([second, fourth, third]);
  await page.getByRole("button", { name: `Remove ${second}` }).click();
  await page.reload();
  await expect.poll(() => listBacklog(page)).toEqual([fourth, third]);
});

test("a file of topics says what became of each row, and a series is edited, and deleted", async ({
  page,
  person,
}) => {
  await addChannel(person);
  await page.goto("/series/new");
  await page.getByLabel("Name", { exact: true }).fill("Facts");
  await page.getByRole("button", { name: "Start the series" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Resume" }).waitFor();
  await page.getByLabel("CSV file of topics").setInputFiles({
    ...{ name: "topics.csv", mimeType: "text/csv" },
    buffer: Buffer.from(
      '\uFEFFTopic;Tone\r\n"Hearts; three";friendly\r\n=SUM(A1);\r\nGills;loud\r\nBeaks;\r\n',
    ),
  });
  const report = page.getByRole("region", { name: "What became of the file" });
  await report.getByText("2 of 4 rows are added.").waitFor();
  await expect(report.getByRole("row")).toHaveText([
    /Row/,
    /3=SUM\(A1\)This is a formula, not a topic; write it out in words\./,
    /4Gills“loud” is no tone; write one of neutral/,
    /2Hearts; threeAdded/,
    /5BeaksAdded/,
  ]);
  expect(await findViolations(page, "the report of a file")).toEqual([]);
  await page.getByLabel("CSV file of topics").setInputFiles({
    ...{ name: "large.csv", mimeType: "text/csv", buffer: Buffer.alloc(10 * 1024 * 1024, "a,b\n") },
  });
  await page.getByText(/^large\.csv is too large/).waitFor();
  expect(await listBacklog(page)).toEqual(["Hearts; three", "Beaks"]);

  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Facts of the sea");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Facts of the sea" }).waitFor();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByRole("button", { name: "Delete the series" }).click();
  await page.getByRole("heading", { name: "No series yet" }).waitFor();
});

/** Returns what tells each order in which the topics stand from now on. */
async function recordOrders(page: Page): Promise<() => Promise<string[][]>> {
  const record = await page.getByRole("list", { name: "Backlog" }).evaluateHandle((list) => {
    const orders: string[][] = [];
    new MutationObserver(() => {
      const order = [...list.querySelectorAll("li > div > p:first-child")].map((topic) => topic.textContent);
      if (order.join() !== orders.at(-1)?.join()) orders.push(order);
    }).observe(list, { childList: true });

    return orders;
  });

  return () => record.jsonValue();
}

const listBacklog = (page: Page) =>
  page
    .getByRole("list", { name: "Backlog" })
    .getByRole("listitem")
    .locator("p:first-child")
    .allTextContents();

/** A channel that publishes each day. */
async function addChannel(person: Person): Promise<void> {
  const { channelId } = await person.createChannel("Deep sea");
  await updatePublishing(
    { workspaceId: person.workspaceId, channelId },
    publishingDefaultsSchema.parse({ slots }),
  );
}
