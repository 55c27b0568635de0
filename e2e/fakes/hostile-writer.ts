import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { z } from "zod";

export type HostileWriter = {
  /** Of the kind that a person connects: `http://127.0.0.1:…/v1`. */
  url: string;
  /** How often it was asked to write. */
  calls: number;
  list: (response: ServerResponse) => void;
  write: (response: ServerResponse) => void | Promise<void>;
  close: () => Promise<void>;
};

const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;

/** One piece of an answer, as OpenAI's protocol has it. */
export const writePiece = (content: string) =>
  event({ id: "1", object: "chat.completion.chunk", choices: [{ index: 0, delta: { content } }] });

/** The end of an answer, with whatever it says of its cost. */
export const writeEnd = (usage?: unknown) =>
  event({
    id: "1",
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta: {}, finish_reason: "stop" }],
  }) +
  (usage === undefined ? "" : event({ id: "1", object: "chat.completion.chunk", choices: [], usage })) +
  "data: [DONE]\n\n";

/** Begins to stream an answer. */
export function beginStream(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
}

/** A server that speaks OpenAI's protocol, and does what a test tells it. */
export async function startHostileWriter(): Promise<HostileWriter> {
  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    if (request.method === "GET") {
      hostile.list(response);
      return;
    }
    hostile.calls += 1;
    request.resume().on("end", () => void hostile.write(response));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const hostile: HostileWriter = {
    url: `http://127.0.0.1:${port}/v1`,
    calls: 0,
    list: (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ object: "list", data: [{ id: "a-model" }] }));
    },
    write: (response) => void response.destroy(),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };

  return hostile;
}
