import { createFinishedRender } from "../fixtures/finished-render";
import { expect, test } from "../fixtures/test";
import { findViolations, lookAtPage } from "./look-at-page";

const writeScript = (title: string, topic: string, last: string) => `# ${title}

Most people pass by ${topic} every day and never ask what is behind it.

In 1998 a small team measured it for the first time, with 12 sensors.

Their result was so clear that two other groups repeated it within a year.

${last}
`;

test("a video that is much like a recent one is told before it is published, side by side, with what to change", async ({
  page,
  person,
}) => {
  const { workspaceId, userId } = person;
  const { channelId } = await person.createChannel("Deep sea");
  const add = (title: string, script: string) =>
    createFinishedRender({ workspaceId, channelId, ownerId: userId, title, script });
  await add(
    "Volcanoes",
    writeScript("Volcanoes", "volcanoes", "Nobody has climbed into one that was awake."),
  );
  const { videoId } = await add(
    "The tides",
    writeScript("The tides", "the tides", "The moon pulls, and the sea follows."),
  );

  await page.goto(`/videos/${videoId}?show=publish`);
  await page.getByRole("button", { name: "Prepare for Deep sea" }).click();
  const preflight = page.getByRole("region", { name: "Preflight" });
  await preflight.getByText(/^75 % of the sentences are also in “Volcanoes”, last edited /).waitFor();
  await preflight.getByText(/Write the marked sentences anew, or leave them out\.$/).waitFor();
  await preflight.getByRole("button", { name: "Compare side by side" }).click();

  const dialog = page.getByRole("dialog", { name: "What this video has in common with others" });
  await dialog.getByText(/^75 % of the sentences/).waitFor();
  for (const title of ["The tides", "Volcanoes"]) {
    const script = dialog.getByRole("region", { name: title });
    await script.getByText("3 of 4 sentences are marked.").waitFor();
    await expect(script.locator("mark")).toHaveCount(3);
  }
  await expect(dialog.getByRole("region", { name: "What to change" })).toContainText(
    "Write the marked sentences anew",
  );
  expect(await findViolations(page, "two videos side by side")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(preflight.getByRole("button", { name: "Compare side by side" })).toBeFocused();
  await preflight.getByRole("button", { name: "Compare side by side" }).click();
  expect(await lookAtPage(page, { name: "studio-similar" })).toEqual([]);
});
