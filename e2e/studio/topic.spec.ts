import { expect, test } from "../fixtures/test";

test("a topic becomes a script that can be looked over, of another article if wanted, and then a video", async ({
  page,
  complaints,
}) => {
  // The browser itself notes every answer of 400 and above: these are asked for.
  complaints.allow(/status of 400/);
  await page.goto("/videos/new");
  const topic = page.getByLabel("What is the video about?");
  const script = page.getByLabel("Script", { exact: true });

  await topic.fill("🐙");
  await topic.press("Enter");
  await page.getByText("Say in words what the video is about.").waitFor();
  await topic.fill("why octopuses have three hearts");
  await topic.press("Enter");
  await expect(script).toHaveValue(/# Octopus\n\nAn octopus is a soft-bodied, eight-limbed mollusc/);
  await page.getByText("The description credits Wikipedia").waitFor();

  await page.getByRole("button", { name: "Octopus as food" }).click();
  await page.getByText("says too little for a video").waitFor();
  await expect(script).toHaveValue(/# Octopus\n/);

  await page.getByRole("button", { name: "Create video" }).click();
  await page.waitForURL(/\/videos\/[0-9a-f-]{36}$/);
  await page.getByText("scenes to render").waitFor();
});
