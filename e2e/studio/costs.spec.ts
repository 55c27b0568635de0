import { readFile } from "node:fs/promises";
import { getDatabase } from "@/server/adapters/db/database";
import { spend } from "@/server/costs/spend";
import { spendMoney } from "../fixtures/spend-money";
import { expect, test } from "../fixtures/test";
import { focusedName, tabTo } from "./keyboard";
import { findViolations, lookAtPage } from "./look-at-page";

test("a month shows what was spent on what, light, dark and on a phone", async ({ page, person }) => {
  await spendMoney(person);
  await setCap(person.workspaceId, 40_000_000);
  await page.goto("/costs?month=2026-10");
  await page.getByRole("heading", { name: "Spent in October 2026" }).waitFor();

  await expect(page.getByText("65 calls · $1.23 in September")).toBeVisible();
  await expect(page.getByText(/^Up to \$0\.\d\d more is not confirmed/)).toBeVisible();
  const byDay = page.getByRole("table", { name: "Spent by day in October 2026" });
  await expect(byDay.getByRole("row", { name: /^11 October \$0\.\d\d nothing 12$/ })).toBeAttached();
  await expect(page.getByRole("region", { name: "By model" }).getByRole("row")).toHaveText([
    "NameCallsCost",
    "OpenAIgpt-6-luna26 calls$1.78",
    "Claudeclaude-sonnet-526 calls$1.69",
    "Ollamaqwen4:8b13 calls$0.00",
  ]);
  await expect(
    page.getByRole("region", { name: "By video" }).getByRole("link", { name: "Why cats purr" }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "By channel" }).getByText("Without a channel")).toBeVisible();
  await expect(page.getByRole("table", { name: "Calls" }).getByRole("row").nth(1)).toContainText(
    /up to \$0\.\d{4}/,
  );
  expect(await lookAtPage(page, { name: "costs" })).toEqual([]);
});

test("months are switched by keyboard, and the address keeps the one that is shown", async ({
  page,
  person,
}) => {
  await spendMoney(person);
  await page.goto("/costs?month=2026-10");
  await page.getByRole("heading", { name: "Spent in October 2026" }).waitFor();
  await tabTo(page, "Previous month");
  await page.keyboard.press("Enter");
  await page.getByText("$1.23", { exact: true }).first().waitFor();
  await page.getByRole("heading", { name: "Spent in September 2026" }).waitFor();
  await page.keyboard.press("Enter");
  expect(page.url()).toMatch(/month=2026-09$/);

  await page.reload();
  await page.getByRole("heading", { name: "Spent in September 2026" }).waitFor();
  await page.getByRole("button", { name: "Previous month" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "Spent in October 2026" }).waitFor();
});

test("a month is downloaded as CSV", async ({ page, person }) => {
  await spendMoney(person);
  await page.goto("/costs?month=2026-09");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();

  const file = await download;
  expect(file.suggestedFilename()).toMatch(/ costs 2026-09\.csv$/);
  expect(await readFile(await file.path(), "utf8")).toContain(",Grok,grok-5,spent,1.230000,");
});

test("a cap is set by keyboard, stops a call, and is removed", async ({ page, person }) => {
  await page.goto("/costs");
  await page.getByText("No cap: nothing stops a call.").waitFor();
  await tabTo(page, "Change the caps: Whole workspace");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedName(page)).toBe("A day, in US dollars");
  await page.keyboard.type("ten");
  await page.keyboard.press("Enter");
  await page.getByText("Write an amount in US dollars, such as 25 or 25.50.").waitFor();
  expect(await findViolations(page, "the form of caps")).toEqual([]);
  await page.getByLabel("A day, in US dollars").fill("$0.05");
  await page.keyboard.press("Enter");
  await page.getByText("Today $0.00 of $0.05").waitFor();
  await expect.poll(() => focusedName(page)).toBe("Change the caps: Whole workspace");

  const call = {
    workspaceId: person.workspaceId,
    capability: "writer",
    provider: "xai",
    model: "grok-5",
  } as const;
  const work = () =>
    Promise.resolve({ result: null, amountMicros: 45_000, usage: { inputTokens: 3, outputTokens: 4 } });
  await spend(call, 50_000, work);
  await expect(spend(call, 50_000, work)).rejects.toMatchObject({ code: "SPENDING_CAP_REACHED" });
  await page.reload();
  await page.getByText("less than $0.01 left").waitFor();
  await page.getByText("3 tokens in, 4 out").waitFor();

  await page.getByRole("button", { name: "Change the caps: Whole workspace" }).click();
  await page.getByLabel("A day, in US dollars").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("No cap: nothing stops a call.").waitFor();
});

test("a channel gets a cap of its own, and those who may only look see it", async ({ page, person }) => {
  await person.createChannel("Deep sea");
  await page.goto("/costs");
  await page.getByRole("button", { name: "Add a cap" }).click();
  const form = page.getByRole("dialog", { name: "Add a cap" });
  await form.getByLabel("For").selectOption({ label: "Deep sea (channel)" });
  await form.getByLabel("A month, in US dollars").fill("25");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText("This month $0.00 of $25.00").waitFor();

  const { workspaceId } = person;
  await getDatabase().prisma.membership.updateMany({ where: { workspaceId }, data: { role: "viewer" } });
  await page.reload();
  await page.getByText("This month $0.00 of $25.00").waitFor();
  await expect(page.getByRole("button", { name: /cap/ })).toHaveCount(0);
});

async function setCap(workspaceId: string, amountMicros: number): Promise<void> {
  const cap = { workspaceId, scope: "workspace", scopeId: workspaceId };
  await getDatabase().prisma.spendingCap.createMany({
    data: [
      { ...cap, period: "month", amountMicros },
      { ...cap, period: "day", amountMicros: 2_000_000 },
    ],
  });
}
