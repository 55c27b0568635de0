import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { fileKinds } from "./file-kinds";
import { toWebStream } from "./to-web-stream";

const mimeTypes: Record<string, string> = Object.fromEntries(
  Object.values(fileKinds).flatMap(({ mimeType, extensions }) =>
    extensions.map((ending) => [ending, mimeType]),
  ),
);

/** Next drops Content-Length: `server/http/keep-length.ts` restores it from this. */
export const lengthHeader = "x-content-length";

type ServeInput = { file: string; request: Request; downloadName?: string };

/**
 * A stored file as a response, whole or as the range that a player asks for (RFC 9110, 13 and 14): a single range, as browsers send; a
 * request for several gets the whole file. A stored file never changes under its key, but only its owner may cache it, and not for long: it
 * may be deleted.
 */
export async function serveFile({ file, request, downloadName }: ServeInput): Promise<Response> {
  const { size } = await stat(file);
  const etag = `"${path.basename(file)}-${size}"`;
  const headers = new Headers({
    etag,
    "content-type": mimeTypes[path.extname(file)] ?? "application/octet-stream",
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=60",
    "x-content-type-options": "nosniff",
  });
  if (downloadName !== undefined) headers.set("content-disposition", contentDisposition(downloadName));
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });

  // A player that holds the beginning of another file must start over; and HEAD has no ranges.
  const isPartial = request.method === "GET" && [null, etag].includes(request.headers.get("if-range"));
  const part = isPartial ? parseRange(request.headers.get("range"), size) : undefined;
  if (part === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);

    return new Response(null, { status: 416, headers });
  }

  const { start, end } = part ?? { start: 0, end: size - 1 };
  headers.set(lengthHeader, String(end - start + 1));
  if (part) headers.set("content-range", `bytes ${start}-${end}/${size}`);
  const isEmpty = size === 0 || request.method === "HEAD";
  const body = isEmpty ? null : toWebStream(() => createReadStream(file, { start, end }));

  return new Response(body, { status: part ? 206 : 200, headers });
}

/** Whether an If-None-Match header names a tag: it may list several, mark them as weak, or mean any. */
function isKnown(tags: string | null, etag: string): boolean {
  return (tags ?? "").split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}

/** The bytes that a Range header asks for; undefined if it asks for all, or for something that we may ignore. */
export function parseRange(
  range: string | null,
  size: number,
): { start: number; end: number } | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (first === "" && last === "") return undefined;

  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);

  return start > end || start >= size ? "unsatisfiable" : { start, end };
}

/** A name of any alphabet, in ASCII for old programs and in UTF-8 for the others (RFC 6266). */
export function contentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\w .()-]/g, "_");
  // encodeURIComponent leaves these as they are, and RFC 8187 does not: a quote ends the charset's name there.
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
