import { env } from "@/server/env";

/** Whether people can sign in with Google here. */
export function isGoogleConfigured(): boolean {
  return env.google !== undefined;
}
