import type { Browser, Page } from "@playwright/test";
import { signIn } from "@/e2e/fixtures/sign-in";
import { createLink } from "@/server/auth/links/send-link";
import { loadCalendar } from "@/server/calendar/load-calendar";
import { checkMove } from "@/server/calendar/move/check-move";
import { createTimes, describeTimes } from "../web/times";
import type { BusyMonth } from "./create-busy-month";
import { measureDrag } from "./measure-drag";
import { measurePage } from "./measure-page";
import { measureSight } from "./measure-sight";

type Where = { origin: string; browser: Browser };

/** What a month of thousands of videos costs: its data, its page, dragging, and being told of a move. */
export async function measureCalendar(where: Where, month: BusyMonth, { times }: { times: number }) {
  const { workspaceId } = month;
  const load = await measure(times, () => loadCalendar(workspaceId, month.month));
  const { items } = await loadCalendar(workspaceId, month.month);
  const [first] = items;
  if (!first) throw new Error("The month is empty.");
  const check = await measure(times, () => checkMove({ workspaceId, ...first }, new Date(first.atMs)));
  const page = await open(where, month);
  const path = `/calendar?date=${month.month}-15`;
  const pages = await measurePage(page, `${where.origin}${path}`, Math.ceil(times / 5));
  // The page would ask for its month again meanwhile.
  await page.goto("about:blank");
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const response = await measure(times, async () => {
    const input = encodeURIComponent(JSON.stringify({ json: { month: month.month } }));
    // Not by Playwright, which hands a megabyte on from process to process.
    const answer = await fetch(`${where.origin}/api/trpc/calendar.list?input=${input}`, {
      headers: { cookie },
    });
    if (!answer.ok) throw new Error(`The calendar answers with ${answer.status}.`);
    await answer.arrayBuffer();
  });
  await page.goto(`${where.origin}${path}`);
  await page.locator("[data-card]").first().waitFor();
  const drag = await measureDrag(page);
  const other = await open(where, month);
  await other.goto(`${where.origin}${path}`);
  await other.locator("[data-card]").first().waitFor();
  const sight = await measureSight({ page, other, times: Math.ceil(times / 10) });

  return { items: items.length, load, response, check, page: pages, drag, ...sight };
}

async function open({ origin, browser }: Where, { userId }: BusyMonth): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const minutes = 10;
  const link = { userId, purpose: "sign_in", path: "/sign-in/link", validForMs: minutes * 60_000 } as const;
  await signIn(context, await createLink({ ...link, origin }));

  return context.newPage();
}

async function measure(count: number, work: () => Promise<unknown>) {
  // The first fills caches, as of a page that somebody has open all day.
  await work();
  const times = createTimes();
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    const startedAt = performance.now();
    await work();
    times.add(performance.now() - startedAt);
  }

  const { user, system } = process.cpuUsage(before);

  // Of this process: on a machine that others keep busy it says more than the clock.
  return { ...describeTimes([times.histogram]), cpuMs: (user + system) / 1000 / count };
}
