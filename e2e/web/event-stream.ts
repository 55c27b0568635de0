import { z } from "zod";
import type { Visitor } from "./visitor";

export type StreamedRender = { id: string; share: number | undefined };

type StreamOptions = { signal: AbortSignal; lastEventId?: string };

const eventSchema = z.object({
  json: z.object({ progress: z.object({ share: z.number() }).nullable() }),
});

/** Watches a render as a browser does: server-sent events, with the id of the last one where it comes back. */
export async function* watchRender(
  visitor: Visitor,
  renderId: string,
  options: StreamOptions,
): AsyncGenerator<StreamedRender, undefined> {
  for await (const { id, data } of readEvents(
    visitor,
    { procedure: "renders.watch", input: { renderId } },
    options,
  )) {
    yield { id, share: eventSchema.parse(data).json.progress?.share };
  }

  return undefined;
}

/** What a procedure sends while somebody watches, as SuperJSON, with the ids of the events. */
export async function* readEvents(
  visitor: Visitor,
  { procedure, input }: { procedure: string; input: unknown },
  { signal, lastEventId }: StreamOptions,
): AsyncGenerator<{ id: string; data: unknown }, undefined> {
  const query = encodeURIComponent(JSON.stringify({ json: input }));
  const response = await visitor.send(`/api/trpc/${procedure}?input=${query}`, {
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
      yield { id, data: JSON.parse(data) as unknown };
    }
  }

  return undefined;
}
