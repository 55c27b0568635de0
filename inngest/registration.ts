import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { env } from "@/server/env";

/** The sweep confirms it every five minutes, but not on a server whose state was wiped. */
const validMinutes = 15;

/** Records that the Inngest server has our functions: it has just accepted them, or called one. */
export async function confirmRegistration(): Promise<void> {
  if (!env.inngest) return;

  await getDatabase().pool.query(
    `insert into engine.registration (base_url) values ($1)
     on conflict (base_url) do update set confirmed_at = now()`,
    [env.inngest.baseUrl],
  );
}

/** Whether an event sent now would find its functions. The embedded engine keeps events that arrive before them. */
export async function isRegistrationConfirmed(): Promise<boolean> {
  if (!env.inngest) return true;

  const { rows } = await getDatabase().pool.query(
    `select exists (
       select from engine.registration
       where base_url = $1 and confirmed_at > now() - make_interval(mins => $2)
     ) as "isConfirmed"`,
    [env.inngest.baseUrl, validMinutes],
  );

  return z.object({ isConfirmed: z.boolean() }).parse(rows[0]).isConfirmed;
}
