import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";

/** How many streams a page holds open, by what its browser says. */
function countStreams(page: Page) {
  const open = new Set<unknown>();
  page.on("request", (request) => {
    if (request.resourceType() === "eventsource") open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));

  return () => open.size;
}

test("however much a studio follows, it keeps one connection, and four windows of one browser work side by side", async ({
  page,
  openMadeVideo,
}) => {
  const countOfFirst = countStreams(page);
  const studio = await openMadeVideo();
  await page.getByRole("tab", { name: "Publish" }).click();
  await expect.poll(countOfFirst).toBe(1);

  for (let count = 0; count < 3; count += 1) {
    const other = await page.context().newPage();
    const countOfOther = countStreams(other);
    await other.goto(studio);
    await other.getByRole("textbox", { name: "Script of part 1", exact: true }).waitFor();
    await other.getByRole("tab", { name: "Publish" }).click();
    await expect.poll(countOfOther).toBe(1);
  }
  await page.getByRole("textbox", { name: "Script of part 1", exact: true }).fill("# Storks");
  await page.getByText("Saved", { exact: true }).waitFor();
});
