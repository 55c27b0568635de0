import type { Page } from "@playwright/test";
import { getRenderShare } from "@/components/stage-labels";
import { createRender, updateProgress, updateState } from "@/server/renders/repository";
import { loadVideo } from "@/server/videos/load-video";
import { createTimes, describeTimes, type Times } from "./times";

const samples = 20;

/** From before a render's progress is written to the database, to the progress bar of an open studio. */
export async function measureProgress(
  page: Page,
  where: { workspaceId: string; videoId: string },
): Promise<Times | undefined> {
  const { video: source } = await loadVideo(where);
  const settings = { format: source.format, preset: "draft", renderer: "layered" } as const;
  const renderId = await createRender({ ...where, ...settings, revision: 0, source });
  const ids = { ...where, renderId };
  await updateState(ids, "running");
  await page.goto(`/videos/${where.videoId}`);
  const bar = page.getByRole("region", { name: "Render", exact: true }).getByRole("progressbar");
  await bar.waitFor();
  const shown = await bar.evaluateHandle(watchPercentages);

  const times = createTimes();
  // The page's first look at the render may come after a write: that one is not counted.
  for (let sample = 0; sample <= samples; sample += 1) {
    // Far enough apart for whole percentages of all stages to differ.
    const progress = { stage: "rendering", sceneCount: 1, share: sample / (samples + 1) } as const;
    const wanted = `${Math.round(100 * getRenderShare(progress))}`;
    const writtenAtMs = performance.timeOrigin + performance.now();
    await updateProgress(ids, progress);
    await page.waitForFunction(([all, one]) => all.has(one), [shown, wanted] as const);
    const shownAtMs = await shown.evaluate((all, one) => all.get(one) ?? 0, wanted);
    if (sample > 0) times.add(shownAtMs - writtenAtMs);
  }
  await updateState(ids, "cancelled");

  return describeTimes([times.histogram]);
}

/** Runs in the page: when each percentage was first shown, in ms since 1970. */
function watchPercentages(bar: Element): Map<string, number> {
  const shownAtMs = new Map<string, number>();
  const observer = new MutationObserver(() => {
    const percentage = bar.ariaValueNow ?? "";
    if (!shownAtMs.has(percentage)) shownAtMs.set(percentage, performance.timeOrigin + performance.now());
  });
  observer.observe(bar, { attributes: true });

  return shownAtMs;
}
