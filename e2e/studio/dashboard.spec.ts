import { fillQueue } from "../fixtures/fill-queue";
import { spendMoney } from "../fixtures/spend-money";
import { getDatabase } from "@/server/adapters/db/database";
import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";

test("the dashboard says what needs somebody, what the next days hold, and how it goes", async ({
  page,
  person,
}) => {
  const { titles } = await fillQueue(person);
  const { workspaceId } = person;
  const { videoId } = await person.createVideo("# Ibises\n\nThey wade.\n");
  const { prisma } = getDatabase();
  await prisma.render.create({
    data: {
      ...{ workspaceId, videoId, state: "failed", failureCode: "LANGUAGE_NOT_SUPPORTED" },
      failureReason: "No voice here speaks Thai; write it in English.",
    },
  });
  await prisma.publication.updateMany({
    where: { workspaceId, state: "processing" },
    data: { uploadedAt: new Date() },
  });
  await page.goto("/dashboard");

  const needs = page.getByRole("list", { name: "Needs you" });
  await expect(needs.getByRole("listitem").filter({ hasText: "Ibises" })).toContainText(
    "Render failed. No voice",
  );
  await expect(needs).toContainText("Publishing failed. YouTube rejected the title");
  await expect(needs.getByRole("listitem").filter({ hasText: titles[0] ?? "" })).toContainText(
    "Misses its slot.",
  );
  const upcoming = page.getByRole("list", { name: "The next seven days" });
  await expect(upcoming.getByRole("listitem").filter({ hasText: titles[1] ?? "" })).toBeVisible();
  await expect(page.getByText("This week: 0 made, 1 published")).toBeVisible();
  await expect(page.getByRole("region", { name: "Failures, last 30 days" })).toContainText(
    "YouTube rejected it",
  );
  // The app's first worker comes some time after its pages.
  await expect
    .poll(
      async () => {
        await page.reload();

        return page.getByRole("region", { name: "Workers" }).textContent();
      },
      { timeout: 200_000 },
    )
    .toMatch(/\d workers? (?:is|are) running/);
  expect(await lookAtPage(page, { name: "dashboard-busy" })).toEqual([]);

  await needs.getByRole("link", { name: "Ibises" }).click();
  await page.waitForURL(new RegExp(`/videos/${videoId}$`));
});

test("this month's cost is on the dashboard, and leads to all of it", async ({ page, person }) => {
  await spendMoney(person);
  const { workspaceId } = person;
  await getDatabase().prisma.costEntry.create({
    data: {
      ...{ workspaceId, capability: "writer", provider: "anthropic", model: "claude-sonnet-5" },
      ...{ state: "spent", amountMicros: 1_230_000n, usage: {} },
    },
  });
  await page.goto("/dashboard");
  const card = page.getByRole("region", { name: "Cost this month" });
  await expect(card).toContainText("$1.23");

  await card.getByRole("link", { name: "Costs" }).click();
  await page.waitForURL(/\/costs$/);
});
