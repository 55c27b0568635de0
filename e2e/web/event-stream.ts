import { z } from "zod";
import type { Visitor } from "./visitor";

export type StreamedRender = { id: string; share: number | undefined };

const eventSchema = z.object({
  json: z.object({ progress: z.object({ share: z.number() }).nullable() }),
});

/** Watches a render as a browser does: server-sent events, with the id of the last one where it comes back. */
export async function* watchRender(
  visitor: Visitor,
  renderId: string,
  { signal, lastEventId }: { signal: AbortSignal; lastEventId?: string },
): AsyncGenerator<StreamedRender, undefined> {
  const input = encodeURIComponent(JSON.stringify({ json: { renderId } }));
  const response = await visitor.send(`/api/trpc/renders.watch?input=${input}`, {
    signal,
    headers: { accept: "text/event-stream", ...(lastEventId && { "last-event-id": lastEventId }) },
  });
  if (!response.body) throw new Error("There is no stream.");

  let text = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const [, data] = /^data: (.*)$/m.exec(event) ?? [];
      const [, id] = /^id: (.*)$/m.exec(event) ?? [];
      if (data === undefined || id === undefined) continue;
      yield { id, share: eventSchema.parse(JSON.parse(data)).json.progress?.share };
    }
  }

  return undefined;
}
