import { readFile } from "node:fs/promises";
import { fetchIllustration } from "@/server/adapters/illustrations/illustration-files";

/** An illustration as a response that browsers keep: what is printed otherwise has another key. Throws NOT_FOUND. */
export async function serveIllustration(key: string): Promise<Response> {
  const file = await fetchIllustration(key);

  return new Response(await readFile(file), {
    headers: {
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
