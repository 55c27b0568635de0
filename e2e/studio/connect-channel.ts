import type { Page } from "@playwright/test";
import { env } from "@/server/env";

/** The emulator's page of all channels, in the place of YouTube Studio. */
export const youtubeStudio = () => `${env.googleAddresses.api}/studio`;

/** Connects a channel to a YouTube channel of its own, as a person does on Google's pages, who allows all of it. */
export async function connectToYouTube(
  page: Page,
  { channelId, title }: { channelId: string; title: string },
): Promise<void> {
  await fetch(`${youtubeStudio()}/channels`, { method: "POST", body: new URLSearchParams({ title }) });
  await page.goto(`/api/youtube/connect?channelId=${channelId}&access=edit&access=analytics`);
  await page.getByRole("button", { name: title, exact: true }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/settings**");
}
