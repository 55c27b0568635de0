import { z } from "zod";
import type { FoundIllustration } from "@/server/illustrations/search/search-illustrations";

const recentSchema = z.array(z.object({ name: z.string(), label: z.string() }));
/** Two rows. */
const mostKept = 12;

const keyOf = (userId: string) => `offcamera.recent-drawings.${userId}`;

/** The drawings that a person chose in this browser, last one first; empty if the browser stores nothing. */
export function readRecentDrawings(userId: string): FoundIllustration[] {
  try {
    return recentSchema.parse(JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]"));
  } catch {
    // Kept by an older version, or not readable: nobody misses it.
    return [];
  }
}

/** Stores a chosen drawing as the first. */
export function keepRecentDrawing(userId: string, { name, label }: FoundIllustration): void {
  const others = readRecentDrawings(userId).filter((one) => one.name !== name);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify([{ name, label }, ...others].slice(0, mostKept)));
  } catch {
    // Without storage, a browser offers no recent drawings.
  }
}
