import type { Browser, Page, Response } from "@playwright/test";
import { getRenderShare } from "@/components/stage-labels";
import type { Visitor } from "@/e2e/web/visitor";
import { createRender, updateProgress, updateState } from "@/server/renders/repository";
import { loadVideo } from "@/server/videos/load-video";
import { listActions } from "./actions";
import type { BenchWorkspace } from "./create-workspace";
import { keepRendering } from "./keep-rendering";
import { measureKeystrokes } from "./measure-keystrokes";
import { measureLoad, thinkMs } from "./measure-load";
import { signInVisitors } from "./sign-in-visitors";
import { createTimes, describeTimes, type Times } from "./times";

const samples = 20;

type MeasuredApp = { origin: string; browser: Browser };

/** All figures of a running app: at rest, and while its worker draws one video after the other. */
export async function measureWeb(
  app: MeasuredApp,
  { workspace, seconds }: { workspace: BenchWorkspace; seconds: number },
) {
  const { workspaceId } = workspace;
  const [first = "", second = "", third = ""] = workspace.videoIds;
  const visitors = await signInVisitors(app.origin, workspace.emails);
  const actions = listActions(workspace);
  const openPage = () => openSignedIn(app, visitors[0]);

  console.error("scripts of pages …");
  const scripts = {
    dashboard: await measureScripts(await openPage(), "/dashboard"),
    videos: await measureScripts(await openPage(), "/videos"),
    studio: await measureScripts(await openPage(), `/videos/${first}`),
  };
  const page = await openPage();

  async function measure(videoId: string) {
    const load = { visitors, actions, seconds };
    const people = await tell("people", measureLoad({ ...load, thinkMs }));
    const saturated = await tell("saturated", measureLoad({ ...load, seconds: seconds / 4, thinkMs: 0 }));
    const keystrokes = await tell("keystrokes", measureKeystrokes(page, `/videos/${videoId}`));
    const progress = await tell("progress", measureProgress(page, { workspaceId, videoId }));

    return { people, saturated, keystrokes, progress };
  }

  // A server that has just started compiles what it runs.
  await tell("warm-up", measureLoad({ visitors, actions, seconds: seconds / 4, thinkMs: 0 }));
  const idle = await measure(second);
  const rendering = keepRendering(workspace);
  await rendering.isWarm;
  const whileRendering = await measure(third);
  const videosRendered = await rendering.stop();

  return {
    scripts,
    idle,
    whileRendering,
    renderRunning: videosRendered > 0,
    videosRendered,
    trpcRatio: (whileRendering.people.trpc?.p95Ms ?? 0) / (idle.people.trpc?.p95Ms ?? 0),
    htmlRatio: (whileRendering.people.html?.p95Ms ?? 0) / (idle.people.html?.p95Ms ?? 0),
  };
}

async function openSignedIn({ origin, browser }: MeasuredApp, visitor: Visitor | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } });
  await context.addCookies(
    [...(visitor?.cookies ?? [])].map(([name, value]) => ({ name, value, url: origin })),
  );

  return context.newPage();
}

async function tell<T>(name: string, work: Promise<T>): Promise<T> {
  const result = await work;
  console.error(`${name}: ${JSON.stringify(result)}`);

  return result;
}

type Scripts = {
  /** Of the scripts that the page's HTML names, as they came over the wire: gzipped, but for some of less than 1 kB. */
  firstKb: number;
  /** Of those that came afterwards without anybody doing anything: lazily loaded, or fetched ahead for other pages. */
  laterKb: number;
  /** The largest of the latter. */
  largestLater: string | undefined;
};

/** The JavaScript that a browser loads for a page, in thousands of bytes. `page` must have nothing in its cache. */
async function measureScripts(page: Page, path: string): Promise<Scripts> {
  const responses: Response[] = [];
  const note = (response: Response) => {
    if (response.request().resourceType() === "script") responses.push(response);
  };
  page.on("response", note);
  const document = await page.goto(path, { waitUntil: "networkidle" });
  page.off("response", note);
  const html = (await document?.text()) ?? "";

  const scripts = await Promise.all(
    responses.map(async (response) => {
      const { responseBodySize } = await response.request().sizes();

      return { path: new URL(response.url()).pathname, kb: responseBodySize / 1000 };
    }),
  );
  const isFirst = ({ path: name }: { path: string }) => html.includes(`src="${name}"`);
  const later = scripts.filter((script) => !isFirst(script)).toSorted((a, b) => b.kb - a.kb);
  const sum = (list: { kb: number }[]) => list.reduce((total, { kb }) => total + kb, 0);

  return {
    firstKb: sum(scripts.filter(isFirst)),
    laterKb: sum(later),
    largestLater: later[0] && `${later[0].path}: ${later[0].kb.toFixed(1)} kB`,
  };
}

/** From before a render's progress is written to the database, to the progress bar of an open studio. */
async function measureProgress(
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
