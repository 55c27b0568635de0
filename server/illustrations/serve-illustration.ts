import { readFile } from "node:fs/promises";
import { fetchIllustration } from "@/server/adapters/illustrations/illustration-files";

/**
 * An illustration as a response that browsers cache for good: a different print has a different key. It is printed when it is
 * the workspace's turn. Throws NOT_FOUND, TOO_MANY_REQUESTS, STORAGE_FULL, STORAGE_FAILED.
 */
export async function serveIllustration(workspaceId: string, key: string): Promise<Response> {
  const file = await fetchIllustration(key, { workspaceId });

  return new Response(await readFile(file), {
    headers: {
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
