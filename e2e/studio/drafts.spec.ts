import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { textWith } from "./studio-page";

const secret = "nobody may know";

test("what was not saved is forgotten by the browser when its writer signs out", async ({
  page,
  context,
  person,
  openStudio,
  complaints,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED|A network error occurred/);
  await openStudio("# Cranes\n\nThey wade.\n");
  await context.setOffline(true);
  await textWith(page, "They wade").fill(`They wade, and ${secret}.`);
  await page.getByText("Unsaved changes").waitFor();
  await expect.poll(() => listKeysOfSecrets(page)).toEqual([expect.stringContaining(person.userId)]);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  const next = await context.newPage();
  await next.goto("/settings");
  await next.getByRole("button", { name: "Sign out", exact: true }).click();
  await next.waitForURL("/");

  expect(await listKeysOfSecrets(next)).toEqual([]);
});

function listKeysOfSecrets(page: Page): Promise<string[]> {
  return page.evaluate(
    (text) =>
      Object.entries<unknown>(localStorage).flatMap(([key, value]) =>
        String(value).includes(text) ? [key] : [],
      ),
    secret,
  );
}
