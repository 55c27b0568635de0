import { refuse } from "../reply";

export type MultipartPart = { contentType: string; content: Buffer };

/** The parts of a `multipart/related` body (RFC 2387): a resource, and what goes with it. */
export function readMultipart(contentType: string, body: Buffer): MultipartPart[] {
  const boundary = /^multipart\/related;.*boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw refuse(400, "badRequest", "Multipart must have a boundary.");
  const delimiter = `\r\n--${boundary}`;
  const text = `\r\n${body.toString("latin1")}`;

  return text
    .split(delimiter)
    .slice(1)
    .filter((part) => !part.startsWith("--"))
    .map((part) => {
      const end = part.indexOf("\r\n\r\n");
      const type = /content-type: *([^\r\n]+)/i.exec(part.slice(0, end))?.[1] ?? "text/plain";

      return { contentType: type, content: Buffer.from(part.slice(end + 4), "latin1") };
    });
}
