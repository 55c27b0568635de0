import { readIllustration } from "@/server/adapters/illustrations/illustration-files";

/** An illustration as a response that browsers keep: what is printed otherwise has another key. Throws NOT_FOUND. */
export async function serveIllustration(key: string): Promise<Response> {
  return new Response(await readIllustration(key), {
    headers: {
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
