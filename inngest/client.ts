import { Inngest } from "inngest";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { createEventIntake } from "./embedded/event-intake";
import { createEventPost } from "./event-post";

/** The SDK says an object, then a sentence, as pino wants it; or a sentence alone. */
const write =
  (level: "trace" | "debug" | "info") =>
  (first: unknown, ...rest: unknown[]): void => {
    const words = [first, ...rest].filter((detail) => typeof detail === "string").join(" ");
    log[level](typeof first === "object" ? first : {}, words);
  };

const options = {
  id: "offcamera-worker",
  // The SDK reports every failed attempt as an error; those that matter end in `onFailure`, which says so to a person.
  logger: { debug: write("trace"), info: write("debug"), warn: write("info"), error: write("info") },
};

/**
 * The Inngest app of everything that burns CPU or moves big files. With `INNGEST_*` it speaks to that server; without,
 * what it sends goes into our own Postgres and the embedded engine takes it from there.
 */
export const inngest = env.inngest
  ? new Inngest({ ...options, isDev: false, ...env.inngest, fetch: createEventPost(env.inngest.baseUrl) })
  : new Inngest({ ...options, isDev: true, fetch: createEventIntake(() => getDatabase().pool) });
