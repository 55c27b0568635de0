import type { Account } from "@/server/accounts/schema";

/** Whether somebody may make, change and delete videos; the server decides the same for itself. */
export function canEditVideos({ role }: Account): boolean {
  return role === "owner" || role === "admin" || role === "editor";
}
