import type { Locator, Page } from "@playwright/test";
import { getDatabase } from "@/server/adapters/db/database";
import type { ProviderId } from "@/server/providers/connections/schema";
import type { Person } from "../fixtures/person";
import { expect, test } from "../fixtures/test";
import { focusedName, tabTo } from "./keyboard";
import { findViolations, lookAtPage } from "./look-at-page";

const key = "sk-ant-api03-abcdefghijklmnop1234";

test("without any key the settings say what works, and Claude is connected by keyboard", async ({ page }) => {
  const answers: Promise<string>[] = [];
  page.on("response", (response) => {
    // The stream of what is new goes on as long as the page.
    if (response.request().resourceType() !== "eventsource") answers.push(response.text().catch(() => ""));
  });
  await page.goto("/settings");
  await page.getByRole("heading", { name: /none is needed to begin/ }).waitFor();
  await tabTo(page, "Connect a writer");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Connect a writer" }).waitFor();
  expect(await findViolations(page, "the choice of providers")).toEqual([]);
  await page.keyboard.press("Enter");

  const form = page.getByRole("dialog", { name: "Connect Claude" });
  await expect(form.getByRole("link", { name: /Get a key at platform\.claude\.com/ })).toBeVisible();
  await expect.poll(() => focusedName(page)).toBe("API key");
  expect(await findViolations(page, "the form of a connection")).toEqual([]);
  await page.keyboard.type(`  ${key} `);
  await page.keyboard.press("Enter");

  await row(page, "Claude").getByText("Writes", { exact: true }).waitFor();
  await expect(row(page, "Claude")).toContainText("Claude Sonnet 5.5");
  await expect(row(page, "Claude")).toContainText("Key …1234");
  await expect(row(page, "Claude")).toContainText(/Worked just now/);
  await expect.poll(() => focusedName(page)).toBe("Connect a writer");
  expect(await findViolations(page, "the settings")).toEqual([]);
  await page.reload();
  await row(page, "Claude").waitFor();
  expect([await page.content(), ...(await Promise.all(answers))].join("\n")).not.toContain(key.slice(12, 28));
});

test("what is wrong with a key stands on its field, before and after it was tried", async ({
  page,
  complaints,
}) => {
  complaints.allow(/status of 400/);
  await openForm(page, "Claude");
  const form = page.getByRole("dialog");
  const field = form.getByLabel("API key");
  const submit = form.getByRole("button", { name: "Connect" });
  for (const [typed, sentence] of [
    ["", /Enter the key that Claude gave you/],
    ["sk-ant-api03 abc", /a space or a line break/],
    ["sk-proj-abcdefghijklmnop", /This is a key of OpenAI/],
    ["wrong-key-of-somebody", /Claude rejected the key/],
  ] as const) {
    await field.fill(typed);
    await submit.click();
    await form.getByText(sentence).waitFor();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(typed);
  }
});

test("a server on this machine is found and connected", async ({ page }) => {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Look on this machine" }).click();
  const found = page.getByRole("list", { name: "Found on this machine" }).getByRole("listitem");
  await expect(found.filter({ hasText: "Ollama" })).toContainText("Ollama runs on this machine with");
  expect(await findViolations(page, "what was found")).toEqual([]);
  await found.filter({ hasText: "Ollama" }).getByRole("button", { name: "Connect it" }).click();
  await page.getByRole("dialog", { name: "Connect Ollama" }).getByRole("button", { name: "Connect" }).click();

  await row(page, "Ollama").getByText("Writes", { exact: true }).waitFor();
  await expect(row(page, "Ollama")).toContainText("127.0.0.1");
  await expect(found.filter({ hasText: "Ollama" })).toHaveCount(0);
});

test("a model is chosen from the vendor’s list, and one that ends soon says when", async ({ page }) => {
  await connectClaude(page);
  await page.getByRole("button", { name: "Change Claude" }).click();
  const form = page.getByRole("dialog", { name: "Change Claude" });
  await form.getByLabel("Model").selectOption({ label: "Claude Opus 4.5 · ends on January 22, 2027" });
  await form.getByLabel("Use it when the writers above it fail").check();
  expect(await findViolations(page, "the form of a change")).toEqual([]);
  await form.getByRole("button", { name: "Save" }).click();

  await row(page, "Claude").getByText("Claude Opus 4.5").first().waitFor();
  await expect(row(page, "Claude")).toContainText("ends on January 22, 2027: choose another model before.");
  await row(page, "Claude").getByRole("button", { name: "Test Claude" }).click();
  await row(page, "Claude").getByText("It works.").waitFor();
});

test("connections are moved and removed by keyboard, and look good in both themes and on a phone", async ({
  page,
  person,
}) => {
  await connectClaude(page);
  const lastError = "Ollama cannot be reached or broke off; try again later.";
  await addConnection(person, "openai", {
    name: "GPT-6.2 Sol",
    position: 1,
    isFallback: true,
    keyHint: "ab12",
  });
  await addConnection(person, "ollama", { name: "qwen3.5:8b", position: 2, lastError });
  await page.reload();
  await expect.poll(() => names(page)).toEqual(["Claude", "OpenAI", "Ollama"]);
  const shown = page.getByRole("list", { name: "Connections" });
  expect(await lookAtPage(page, { name: "connections", shown })).toEqual([]);

  await tabTo(page, "Move Ollama up");
  const answer = page.waitForResponse(/connections\.reorder/);
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page)).toEqual(["Claude", "Ollama", "OpenAI"]);
  await answer;
  await expect.poll(() => focusedName(page)).toBe("Move Ollama up");
  const next = page.waitForResponse(/connections\.reorder/);
  await page.keyboard.press("Enter");
  await expect.poll(() => names(page)).toEqual(["Ollama", "Claude", "OpenAI"]);
  await row(page, "Ollama").getByText("Writes first").waitFor();
  await next;
  await page.reload();
  await expect.poll(() => names(page)).toEqual(["Ollama", "Claude", "OpenAI"]);

  await tabTo(page, "Remove Claude");
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog", { name: "Remove Claude?" })
    .getByText(/ends in 1234, is deleted here/)
    .waitFor();
  expect(await findViolations(page, "the question before a connection goes")).toEqual([]);
  await page.getByRole("button", { name: "Remove connection" }).click();
  await expect.poll(() => names(page)).toEqual(["Ollama", "OpenAI"]);
});

test("readiness tries every part out and says what to do", async ({ page }) => {
  await connectClaude(page);
  await page.getByRole("link", { name: "Check every part" }).click();
  const parts = page.getByRole("listitem");
  // The worker has the lowest priority: on a busy machine it starts long after the web app.
  await expect(async () => {
    const again = page.getByRole("button", { name: "Check again" });
    await expect(again).toBeEnabled({ timeout: 90_000 });
    if (await parts.filter({ hasText: "Engine: Broken" }).count()) await again.click();
    await expect(parts.filter({ hasText: "Engine: Works" })).toContainText("with one worker");
  }).toPass({ intervals: [10_000], timeout: 200_000 });

  await expect(page.getByText(/^(?:Ready|Everything works)/)).toBeVisible();
  await expect(parts.filter({ hasText: "Claude: Works" })).toContainText("Claude Sonnet 5.5");
  for (const name of ["Database", "Storage", "Browser", "Decoding", "Built-in voices"])
    await expect(parts.filter({ hasText: `${name}: Works` })).toBeVisible();
  await expect(parts.filter({ hasText: "Mail: Does not work" })).toContainText("Set SMTP_URL");
  expect(await page.getByRole("main").innerText()).not.toMatch(/\/(?:usr|home|tmp|work|root)\/|127\.0\.0\.1/);
  expect(await lookAtPage(page, { name: "readiness" })).toEqual([]);
});

async function openForm(page: Page, provider: string): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Connect a writer" }).click();
  await page.getByRole("button", { name: new RegExp(`^${provider}`) }).click();
}

async function connectClaude(page: Page): Promise<void> {
  await openForm(page, "Claude");
  await page.getByLabel("API key").fill(key);
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await row(page, "Claude").waitFor();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

type OtherConnection = {
  name: string;
  position: number;
  isFallback?: boolean;
  keyHint?: string;
  lastError?: string;
};

/** One that needs no call: its key could not be read. */
async function addConnection(
  { workspaceId }: Person,
  provider: ProviderId,
  { name, ...data }: OtherConnection,
): Promise<void> {
  await getDatabase().prisma.providerConnection.create({
    data: {
      ...{ workspaceId, provider, ...data },
      settings: { model: { id: name, name } },
      lastUsedAt: new Date(),
    },
  });
}

function row(page: Page, name: string): Locator {
  return page
    .getByRole("list", { name: "Connections" })
    .getByRole("listitem")
    .filter({
      has: page.getByRole("heading", { name: new RegExp(`^${name}`) }),
    });
}

function names(page: Page): Promise<string[]> {
  return page
    .getByRole("list", { name: "Connections" })
    .getByRole("heading")
    .evaluateAll((headings) => headings.map((heading) => heading.firstChild?.textContent ?? ""));
}
