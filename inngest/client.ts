import { Inngest } from "inngest";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";
import { createEventIntake } from "./embedded/event-intake";

const appId = "offcamera-worker";

/**
 * The Inngest app of everything that burns CPU or moves big files. With `INNGEST_*` it speaks to that server; without,
 * what it sends goes into our own Postgres and the embedded engine takes it from there.
 */
export const inngest = env.inngest
  ? new Inngest({ id: appId, isDev: false, ...env.inngest })
  : new Inngest({ id: appId, isDev: true, fetch: createEventIntake(() => getDatabase().pool) });
