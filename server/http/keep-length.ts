import type { ServerResponse } from "node:http";
import { lengthHeader } from "@/server/media/serve-file";

/**
 * Next passes on no Content-Length of a route's answer, and without it no browser can tell how far a download is, or that
 * it broke off. Ours say it in a header of their own, which becomes the real one here.
 */
export function keepLength(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === lengthHeader ? setHeader("content-length", String(value)) : setHeader(name, value);
}
