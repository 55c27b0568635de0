import { z } from "zod";
import { readEvents } from "@/e2e/web/event-stream";
import type { Visitor } from "@/e2e/web/visitor";

const viewSchema = z.object({ json: z.object({ state: z.string(), text: z.string() }).nullable() });

export type Seen = { atMs: number; text: string };

/** Watches a video's writing as a browser does, to its end; what was seen, and when by `performance.now()`. */
export async function watchAs(visitor: Visitor, videoId: string): Promise<Seen[]> {
  const ending = new AbortController();
  const seen: Seen[] = [];
  const events = readEvents(
    visitor,
    { procedure: "writings.watch", input: { videoId } },
    { signal: ending.signal },
  );
  for await (const { data } of events) {
    const { json: view } = viewSchema.parse(data);
    if (!view) continue;
    seen.push({ atMs: performance.now(), text: view.text });
    if (view.state !== "queued" && view.state !== "running") break;
  }
  ending.abort();

  return seen;
}
