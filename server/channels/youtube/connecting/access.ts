import { z } from "zod";
import { youtubeScopes } from "@/server/adapters/youtube/oauth";

/** What people allow Offcamera to do with a YouTube channel, by the names of `youtubeScopes`. */
export const accessNameSchema = z.enum(["upload", "read", "edit", "analytics"]);
export type AccessName = z.infer<typeof accessNameSchema>;

/** Without them nothing is published: the first sends videos, the second finds out which channel it is and how they fare. */
export const neededAccess: readonly AccessName[] = ["upload", "read"];

/** The scopes to ask for; those that are needed are always among them. */
export function toScopes(access: readonly AccessName[]): string[] {
  return accessNameSchema.options
    .filter((name) => neededAccess.includes(name) || access.includes(name))
    .map((name) => youtubeScopes[name]);
}

/** What was allowed. Whoever may edit may look, too. */
export function toAccess(scopes: readonly string[]): AccessName[] {
  const isGranted = (name: AccessName) => scopes.includes(youtubeScopes[name]);

  return accessNameSchema.options.filter((name) => isGranted(name) || (name === "read" && isGranted("edit")));
}
