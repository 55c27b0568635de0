import { Inngest } from "inngest";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { createEventIntake } from "./embedded/protocol/event-intake";
import { createEventPost } from "./inngest-server";
import { JobRecorder } from "./job-recorder";

/** The SDK logs an object, then a sentence, as pino wants it; or a sentence alone. */
const write =
  (level: "trace" | "debug" | "info") =>
  (first: unknown, ...rest: unknown[]): void => {
    const words = [first, ...rest].filter((detail) => typeof detail === "string").join(" ");
    log[level](typeof first === "object" ? first : {}, words);
  };

const options = {
  // The SDK reports every failed attempt as an error; those that matter end in `failVideo`, which tells a person.
  logger: { debug: write("trace"), info: write("debug"), warn: write("info"), error: write("info") },
  middleware: [JobRecorder],
};

/** With `INNGEST_*` it speaks to that server; without, to the embedded engine in our own Postgres. */
function createClient(id: string): Inngest {
  return env.inngest
    ? new Inngest({
        ...options,
        id,
        isDev: false,
        ...env.inngest,
        fetch: createEventPost(env.inngest.baseUrl),
      })
    : new Inngest({ ...options, id, isDev: true, fetch: createEventIntake(() => getDatabase().pool) });
}

/** The Inngest app for everything that uses much CPU or moves big files. Events are sent through it. */
export const inngest = createClient("offcamera-worker");

/** The app for arriving files: their senders wait, and must not wait for a narration. */
export const uploadsInngest = createClient("offcamera-uploads");

/** The app for writing scripts, which waits for vendors and uses no core. */
export const writingInngest = createClient("offcamera-writing");

/** The app for calls to YouTube, mainly uploads, which wait for the network and use no core. */
export const publishingInngest = createClient("offcamera-publishing");

/** The app for drawing segments: a worker runs fewer of these at once. */
export const segmentsInngest = createClient("offcamera-segments");
