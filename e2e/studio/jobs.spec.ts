import type { Page } from "@playwright/test";
import { getDatabase } from "@/server/adapters/db/database";
import { actAs } from "@/server/audit/actor";
import { requestRender } from "@/server/renders/requests/request-render";
import { fillJobs, fillSchedules } from "../fixtures/fill-jobs";
import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";

const rows = (page: Page) => page.getByRole("list", { name: "Jobs" }).getByRole("listitem");
const script = "---\nformat: square\nmusic: none\n---\n\n# Ibises\n\nThey wade.\n";

test("a render's job comes by itself, goes on before one's eyes, and shows its steps over time", async ({
  page,
  person,
}) => {
  const { workspaceId, userId } = person;
  await page.goto("/jobs");
  await page.getByRole("heading", { name: "No jobs yet" }).waitFor();

  const { videoId } = await person.createVideo(script);
  await actAs({ userId, name: "Ann" }, () => requestRender({ workspaceId, videoId }, { preset: "draft" }));
  const row = rows(page).filter({ hasText: "Ibises" });
  await row.getByText("Make a video").waitFor({ timeout: 200_000 });
  await row.getByText("Done").waitFor({ timeout: 200_000 });
  await expect(row).toContainText("Ann");

  await row.getByRole("link", { name: "Make a video" }).click();
  await page.getByRole("heading", { level: 1, name: "Make a video" }).waitFor();
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  await steps.filter({ hasText: "Finish render" }).waitFor();
  for (const name of ["Narrate scene 1", "Plan render", "Render segment 1", "Mix audio", "Assemble video"]) {
    await expect(steps.filter({ hasText: name })).toContainText(/done.*s$/);
  }
  await page.getByRole("link", { name: "All jobs of this video" }).click();
  await page.waitForURL(new RegExp(`/jobs\\?video=${videoId}$`));
  await expect(rows(page)).toHaveCount(1);
});

test("jobs are told apart, and found by state and kind; the address keeps it", async ({ page, person }) => {
  const { titles } = await fillJobs(person);
  await page.goto("/jobs");
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).filter({ hasText: titles.bridges })).toContainText(
    /Now: Render segment 2.*Running/,
  );
  await expect(rows(page).filter({ hasText: "Write a script" })).toContainText("$0.0420");
  expect(await lookAtPage(page, { name: "jobs" })).toEqual([]);

  await page.getByRole("combobox", { name: "State" }).selectOption("Failed");
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("Publish a video");
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("shorten it");
  await page.getByLabel("Until").fill("2026-01-01");
  await page.getByRole("heading", { name: "No such jobs" }).waitFor();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(rows(page)).toHaveCount(5);
});

test("a job that runs is readable with its parts, and one that failed with its attempts and its log", async ({
  page,
  person,
}) => {
  const { running, failed } = await fillJobs(person);
  await page.goto(`/jobs/${running.jobId}`);
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  await expect(steps).toHaveCount(8);
  await expect(steps.filter({ hasText: "Render segment 2" })).toContainText("running");
  expect(await lookAtPage(page, { name: "job" })).toEqual([]);

  await page.goto(`/jobs/${failed.jobId}`);
  await page
    .getByRole("alert")
    .filter({ hasText: "No voice here speaks Thai; write it in English." })
    .waitFor();
  await expect(steps.filter({ hasText: "Narrate scene 1" })).toContainText("failed · 3 attempts");
  await expect(page.getByRole("list", { name: "Log" }).getByRole("listitem")).toHaveCount(3);
  expect(await lookAtPage(page, { name: "job-failed" })).toEqual([]);
});

test("a job that failed is retried by another render of its video", async ({ page, person }) => {
  const { titles } = await fillJobs(person);
  await page.goto("/jobs?state=failed");
  await page.getByRole("button", { name: `Retry Make a video: ${titles.cats}` }).click();
  await page.getByText(/^It starts again/).waitFor();

  const { workspaceId } = person;
  const where = { workspaceId, video: { title: titles.cats }, state: { not: "failed" as const } };
  await expect.poll(() => getDatabase().prisma.render.count({ where })).toBe(1);
});

for (const [who, role] of [
  ["whoever may only look", "viewer"],
  ["an editor of another channel", "editor"],
] as const) {
  test(`${who} sees jobs, and no way to change them`, async ({ page, person }) => {
    await fillJobs(person);
    const { workspaceId } = person;
    const { channelId } = await person.createChannel("Elsewhere");
    await getDatabase().prisma.membership.updateMany({
      where: { workspaceId },
      data: { role, channelIds: [channelId] },
    });
    await page.goto("/jobs");
    await expect(rows(page)).toHaveCount(5);
    await expect(page.getByRole("button", { name: /^(?:Retry|Cancel)/ })).toHaveCount(0);

    await page.goto("/jobs/schedules");
    await page.getByRole("list", { name: "Schedules" }).getByRole("listitem").first().waitFor();
    await expect(page.getByRole("button", { name: /^Run now/ })).toHaveCount(0);
  });
}

test("schedules say when they run next and how they went, and one is run now", async ({ page }) => {
  await fillSchedules();
  await page.goto("/jobs");
  await page.getByRole("link", { name: "Schedules" }).click();
  await page.waitForURL(/\/jobs\/schedules$/);
  const scheduleOf = (name: string) =>
    page.getByRole("list", { name: "Schedules" }).getByRole("listitem").filter({ hasText: name });
  const uploads = scheduleOf("Begin uploads whose turn has come");
  await expect(uploads).toContainText(/every minute · next (?:in \d+ s|now)/);
  await expect(scheduleOf("Check channels")).toContainText("of the last 12 failed, the last one in");
  expect(await lookAtPage(page, { name: "schedules" })).toEqual([]);

  await uploads.getByRole("button", { name: "Run now: Begin uploads whose turn has come" }).click();
  await page.getByText("Begin uploads whose turn has come: done for this workspace.").waitFor();
});
