import type { Browser, Page } from "@playwright/test";
import { createVisitor, type Visitor } from "@/e2e/web/visitor";
import { listActions } from "./actions";
import { type BenchWorkspace, password } from "./create-workspace";
import { keepRendering } from "./keep-rendering";
import { measureKeystrokes } from "./measure-keystrokes";
import { measureLoad } from "./measure-load";
import { measureProgress } from "./measure-progress";
import { measureScripts } from "./measure-scripts";

/** TPC-W's mean, clause 5.3.1.1. */
const thinkMs = 7000;

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

/** Everybody signs in with their own password, from an address of their own. The app must trust one proxy for that. */
function signInVisitors(origin: string, emails: string[]): Promise<Visitor[]> {
  return Promise.all(
    emails.map(async (email, index) => {
      const visitor = createVisitor(origin, { "x-forwarded-for": `10.0.0.${index + 1}` });
      const { error } = await visitor.signIn(email, password);
      if (error !== null) throw new Error(`${email} cannot sign in: ${error}`);

      return visitor;
    }),
  );
}
