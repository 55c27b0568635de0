import { Inngest } from "inngest";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { createEventIntake } from "./embedded/event-intake";
import { createEventPost } from "./event-post";

const options = {
  id: "offcamera-worker",
  // The SDK reports every failed attempt as an error; those that matter end in `onFailure`, which says so to a person.
  logger: {
    debug: (...details: unknown[]) => log.trace({ details }),
    info: (...details: unknown[]) => log.debug({ details }),
    warn: (...details: unknown[]) => log.info({ details }),
    error: (...details: unknown[]) => log.info({ details }),
  },
};

/**
 * The Inngest app of everything that burns CPU or moves big files. With `INNGEST_*` it speaks to that server; without,
 * what it sends goes into our own Postgres and the embedded engine takes it from there.
 */
export const inngest = env.inngest
  ? new Inngest({ ...options, isDev: false, ...env.inngest, fetch: createEventPost(env.inngest.baseUrl) })
  : new Inngest({ ...options, isDev: true, fetch: createEventIntake(() => getDatabase().pool) });
