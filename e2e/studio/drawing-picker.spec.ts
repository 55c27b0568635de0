import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { findViolations } from "./look-at-page";
import { cardWith, listTexts, textWith } from "./studio-page";

const octopus = "An octopus swims through the night, and hides in a hole where no light ever comes.";
const volcano = "A volcano sleeps beside it for many thousands of years before it wakes up again.";
const script = `# The sea\n\n${octopus} ${volcano}\n\nNobody sees it.\n`;

/** The button that shows what a scene is drawn with, and opens the picker. */
function drawingOf(page: Page, scene: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^Drawing of ${scene}:`) });
}

function pickerOf(page: Page, scene: string): Locator {
  return page.getByRole("dialog", { name: `Choose the drawing of ${scene}` });
}

/** As a hand does it: what is in the way when it begins lets the drawing through. */
async function dragTo(page: Page, drawing: Locator, target: Locator): Promise<void> {
  await drawing.hover();
  await page.mouse.down();
  const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 10 });
  await page.mouse.move(x + width / 2, y + height / 3, { steps: 5 });
  await page.mouse.up();
}

test("a drawing is searched for and chosen by the keyboard, undone, and offered again of late", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  const text = textWith(page, "Nobody sees it.");
  await drawingOf(page, "part 3").press("Enter");
  const picker = pickerOf(page, "part 3");
  const search = picker.getByRole("combobox", { name: "Search drawings" });
  await expect(search).toBeFocused();

  await search.fill("rokcet");
  await picker.getByRole("option", { name: "rocket", exact: true }).waitFor();
  await search.press("ArrowDown");
  await expect(picker.getByRole("option", { selected: true })).toHaveAccessibleName("rocket");
  await search.press("Enter");
  await picker.waitFor({ state: "detached" });
  await expect(text).toHaveValue("::icon[rocket]\nNobody sees it.");
  await expect(drawingOf(page, "part 3")).toHaveAccessibleName("Drawing of part 3: rocket");
  await expect(drawingOf(page, "part 3")).toBeFocused();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(text).toHaveValue("Nobody sees it.");

  await drawingOf(page, "part 3").click();
  await picker.getByRole("group", { name: "Chosen lately" }).getByRole("option", { name: "rocket" }).click();
  await expect(text).toHaveValue("::icon[rocket]\nNobody sees it.");
});

test("a sentence's drawings are offered with reasons; it may have none, or what Offcamera chooses", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  const picker = pickerOf(page, "part 2, scene 1");
  const text = textWith(page, octopus);
  await drawingOf(page, "part 2, scene 1").click();
  const proposal = picker.getByRole("group", { name: "For these words" }).getByRole("option");
  await proposal.first().hover();
  await picker.getByText("octopus: “octopus” is drawn as octopus.").waitFor();
  expect(await findViolations(page, "The picker of drawings")).toEqual([]);

  await picker.getByRole("button", { name: "None" }).click();
  await expect(text).toHaveValue(`::icon[none]\n${octopus} ${volcano}`);
  await expect(drawingOf(page, "part 2, scene 1")).toHaveAccessibleName(/: none$/);

  await drawingOf(page, "part 2, scene 1").click();
  await expect(picker.getByRole("button", { name: "None" })).toHaveAttribute("aria-pressed", "true");
  await picker.getByRole("button", { name: "Let Offcamera choose" }).click();
  await expect(text).toHaveValue(`${octopus} ${volcano}`);

  await drawingOf(page, "part 2, scene 1").click();
  await page.keyboard.press("Escape");
  await picker.waitFor({ state: "detached" });
  await expect(drawingOf(page, "part 2, scene 1")).toBeFocused();
});

test("a drawing is dragged from the picker to a sentence, and to the scene in the preview", async ({
  page,
  openStudio,
}) => {
  await openStudio(script);
  await drawingOf(page, "part 3").click();
  const picker = pickerOf(page, "part 3");
  await picker.getByRole("combobox").fill("whale");
  const whale = picker.getByRole("option", { name: "whale", exact: true });
  await dragTo(page, whale, drawingOf(page, "part 2, scene 2"));

  await expect
    .poll(() => listTexts(page))
    .toEqual(["# The sea", octopus, `::icon[whale]\n${volcano}`, "Nobody sees it."]);

  await page.keyboard.press("Escape");
  await cardWith(page, octopus)
    .getByRole("button", { name: /in the preview/ })
    .click();
  await drawingOf(page, "part 2").click();
  const shark = pickerOf(page, "part 2");
  await shark.getByRole("combobox").fill("shark");
  await dragTo(
    page,
    shark.getByRole("option", { name: "shark", exact: true }),
    page.getByLabel("Preview of the video"),
  );
  await expect(textWith(page, octopus)).toHaveValue(`::icon[shark]\n${octopus}`);
});

test("the picker says what it does not find, and asks again where the server failed", async ({
  page,
  openStudio,
  complaints,
}) => {
  await openStudio(script);
  await drawingOf(page, "part 3").click();
  const picker = pickerOf(page, "part 3");
  await picker.getByRole("combobox").fill("qqqqqq");
  await picker.getByText(/^No drawing is called “qqqqqq”/).waitFor();

  complaints.allow(/ERR_FAILED/);
  await page.route("**/api/trpc/illustrations.search*", (route) => route.abort());
  await picker.getByRole("combobox").fill("moon");
  await expect(picker.getByRole("alert")).toContainText("The scene keeps its drawing.", { timeout: 60_000 });
  await page.unroute("**/api/trpc/illustrations.search*");
  await picker.getByRole("button", { name: "Try again" }).click();
  await picker.getByRole("option", { name: /moon/ }).first().waitFor();
});
