import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { liveWithParent } from "@/cli/start/live-with-parent";
import { listenLocally } from "../processes/listen";
import { nextReplies, toCallsPage } from "./calls-page";
import { startWriterFakes } from "./writer-fakes";
import type { WriterReply } from "./writer-reply";

/** About as quick as a model: a script is seen to grow. */
const chunkDelayMs = 30;

/**
 * The program behind `npm run dev -- --with-fakes`: all fakes that write, and a page of what they were asked. Tells whoever started
 * it `{ settings, page }` by message, and ends when that one does.
 */
async function main(): Promise<void> {
  liveWithParent();
  let next: WriterReply | undefined;
  const fakes = await startWriterFakes({
    chunkDelayMs,
    answer: () => {
      const reply = next;
      next = undefined;

      return reply;
    },
  });
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method === "POST") {
        const name = new URLSearchParams(await text(request)).get("next") ?? "";
        next = nextReplies[name];
        response.writeHead(303, { location: "/" }).end();
        return;
      }
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(toCallsPage(Object.entries(fakes.servers), next));
    })();
  });
  const page = `http://127.0.0.1:${await listenLocally(server)}`;

  process.send?.({ settings: fakes.settings, page });
}

await main();
