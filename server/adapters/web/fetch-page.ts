import type { LookupAddress } from "node:dns";
import { once } from "node:events";
import { get as getByHttp, type IncomingMessage } from "node:http";
import { get as getByHttps } from "node:https";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { AppError } from "@/server/errors";
import { decodePage } from "./decode-page";
import type { AddressGuard } from "./guard-address";
import { pinAddresses } from "./pin-addresses";

const requestHeaders = { "accept-encoding": "gzip, br" };

export type Page = { url: URL; mediaType: string; text: string };

const maxRedirects = 5;
const maxBytes = 5 * 1024 * 1024;
const timeLimitMs = 10_000;

/** What somebody asks for, and what they can do where it is not there. */
export type PageKind = {
  userAgent: string;
  accept: string;
  mediaTypes: string[];
  /** Behind "try again", such as ", or paste the text". */
  otherwise: string;
  /** Where it is not public, too large, or something else. */
  closed: string;
  tooLarge: string;
  onlyRead: string;
};

const article: PageKind = {
  userAgent: "Offcamera (reads an article that somebody asked for)",
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9",
  mediaTypes: ["text/html", "application/xhtml+xml", "text/plain"],
  otherwise: ", or paste the text",
  closed: "open it yourself and paste its text",
  tooLarge: "copy its text and paste it instead",
  onlyRead: "not an article; only web pages and plain text can be read",
};

/**
 * The text of a public page, and where it was in the end. `guard` is asked before each connection, redirects included. No
 * cookies are kept and nothing that the page names is loaded. Throws INVALID_INPUT with what to do.
 */
export async function fetchPage(url: URL, guard: AddressGuard, kind: PageKind = article): Promise<Page> {
  const deadline = AbortSignal.timeout(timeLimitMs);

  try {
    // The race, since looking a name up cannot be called off.
    return await Promise.race([follow(url, { guard, kind, signal: deadline }), expire(deadline)]);
  } catch (error) {
    if (error instanceof AppError) throw error;

    throw new AppError("INVALID_INPUT", `Reading ${url.hostname} failed: ${String(error)}`, {
      userMessage: deadline.aborted
        ? `${url.hostname} took longer than ${timeLimitMs / 1000} seconds; try again${kind.otherwise}.`
        : `${url.hostname} could not be reached or broke off; try again${kind.otherwise}.`,
      cause: error,
    });
  }
}

type Following = { guard: AddressGuard; kind: PageKind; signal: AbortSignal };

async function follow(start: URL, { guard, kind, signal }: Following): Promise<Page> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await requestPage(url, await guard(url), { kind, signal });
    const next = findRedirect(response, url);
    if (!next) return readPage(response, url, kind);
    response.destroy();
    url = next;
  }

  throw new AppError("INVALID_INPUT", "The address leads from one page to the next without an end.");
}

async function expire(deadline: AbortSignal): Promise<never> {
  await once(deadline, "abort");
  throw deadline.reason;
}

function findRedirect({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return undefined;
  if (!URL.canParse(location, url)) {
    throw new AppError("INVALID_INPUT", `${url.hostname} leads on to an address that is none.`);
  }

  return new URL(location, url);
}

async function readPage(response: IncomingMessage, url: URL, kind: PageKind): Promise<Page> {
  const contentType = response.headers["content-type"] ?? "";
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const rejection = rejectStatus(response.statusCode ?? 0, url, kind) ?? rejectMediaType(mediaType, kind);
  if (rejection) {
    response.destroy();
    throw new AppError("INVALID_INPUT", rejection);
  }

  return { url, mediaType, text: decodePage(await readBody(response, kind), contentType) };
}

function rejectStatus(status: number, { hostname }: URL, kind: PageKind): string | undefined {
  if (status === 200) return undefined;
  if (status === 404 || status === 410) return `${hostname} has no page at this address; check it.`;
  if ([401, 402, 403, 451].includes(status)) {
    return `${hostname} does not show this page to everybody; ${kind.closed}.`;
  }

  return `${hostname} did not give the page (status ${status}); try again later${kind.otherwise}.`;
}

function rejectMediaType(mediaType: string, { mediaTypes, onlyRead }: PageKind): string | undefined {
  return mediaTypes.includes(mediaType)
    ? undefined
    : `The address holds ${mediaType || "something unnamed"}, ${onlyRead}.`;
}

/** One answer to one request, over a connection of its own to one of `addresses`; its body is still to be read. */
function requestPage(
  url: URL,
  addresses: LookupAddress[],
  { kind, signal }: { kind: PageKind; signal: AbortSignal },
): Promise<IncomingMessage> {
  const get = url.protocol === "https:" ? getByHttps : getByHttp;

  const headers = { ...requestHeaders, "user-agent": kind.userAgent, accept: kind.accept };

  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers, lookup: pinAddresses(addresses), signal }, resolve).on("error", reject);
  });
}

const decompressors: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
};

/** An answer's body, decompressed. Throws INVALID_INPUT as soon as that is larger than `maxBytes`. */
async function readBody(response: IncomingMessage, kind: PageKind): Promise<Buffer> {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return collectBytes(response, kind);

  const decompress = decompressors[encoding];
  if (!decompress) {
    response.destroy();
    throw new AppError("INVALID_INPUT", `The page is packed as ${encoding}, which cannot be read.`);
  }

  // Whoever reads its end meets its errors.
  return collectBytes(
    pipeline(response, decompress(), () => undefined),
    kind,
  );
}

async function collectBytes(chunks: AsyncIterable<Buffer>, { tooLarge }: PageKind): Promise<Buffer> {
  const parts: Buffer[] = [];
  let byteCount = 0;
  for await (const part of chunks) {
    byteCount += part.length;
    if (byteCount > maxBytes) {
      throw new AppError(
        "INVALID_INPUT",
        `The page is larger than ${maxBytes / 1024 / 1024} MB; ${tooLarge}.`,
      );
    }
    parts.push(part);
  }

  return Buffer.concat(parts);
}
