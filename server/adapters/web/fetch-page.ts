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

const requestHeaders = {
  "user-agent": "Offcamera (reads an article that somebody asked for)",
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9",
  "accept-encoding": "gzip, br",
};

export type Page = { url: URL; mediaType: string; text: string };

const maxRedirects = 5;
const maxBytes = 5 * 1024 * 1024;
const timeLimitMs = 10_000;
const mediaTypes = ["text/html", "application/xhtml+xml", "text/plain"];

/**
 * The text of a public page, and where it was in the end. `guard` is asked before each connection, redirects included. No
 * cookies are kept and nothing that the page names is loaded. Throws INVALID_INPUT with what to do.
 */
export async function fetchPage(url: URL, guard: AddressGuard): Promise<Page> {
  const deadline = AbortSignal.timeout(timeLimitMs);

  try {
    // The race, since looking a name up cannot be called off.
    return await Promise.race([follow(url, guard, deadline), expire(deadline)]);
  } catch (error) {
    if (error instanceof AppError) throw error;

    throw new AppError("INVALID_INPUT", `Reading ${url.hostname} failed: ${String(error)}`, {
      userMessage: deadline.aborted
        ? `${url.hostname} took longer than ${timeLimitMs / 1000} seconds; try again, or paste the text.`
        : `${url.hostname} could not be reached or broke off; try again, or paste the text.`,
      cause: error,
    });
  }
}

async function follow(start: URL, guard: AddressGuard, signal: AbortSignal): Promise<Page> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await requestPage(url, await guard(url), signal);
    const next = findRedirect(response, url);
    if (!next) return readPage(response, url);
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

async function readPage(response: IncomingMessage, url: URL): Promise<Page> {
  const contentType = response.headers["content-type"] ?? "";
  const mediaType = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const rejection = rejectStatus(response.statusCode ?? 0, url) ?? rejectMediaType(mediaType);
  if (rejection) {
    response.destroy();
    throw new AppError("INVALID_INPUT", rejection);
  }

  return { url, mediaType, text: decodePage(await readBody(response), contentType) };
}

function rejectStatus(status: number, { hostname }: URL): string | undefined {
  if (status === 200) return undefined;
  if (status === 404 || status === 410) return `${hostname} has no page at this address; check it.`;
  if ([401, 402, 403, 451].includes(status)) {
    return `${hostname} does not show this page to everybody; open it yourself and paste its text.`;
  }

  return `${hostname} did not give the page (status ${status}); try again later, or paste the text.`;
}

function rejectMediaType(mediaType: string): string | undefined {
  return mediaTypes.includes(mediaType)
    ? undefined
    : `The address holds ${mediaType || "something unnamed"}, not an article; only web pages and plain text can be read.`;
}

/** One answer to one request, over a connection of its own to one of `addresses`; its body is still to be read. */
function requestPage(url: URL, addresses: LookupAddress[], signal: AbortSignal): Promise<IncomingMessage> {
  const get = url.protocol === "https:" ? getByHttps : getByHttp;

  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers: requestHeaders, lookup: pinAddresses(addresses), signal }, resolve).on(
      "error",
      reject,
    );
  });
}

const decompressors: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
};

/** An answer's body, decompressed. Throws INVALID_INPUT as soon as that is larger than `maxBytes`. */
async function readBody(response: IncomingMessage): Promise<Buffer> {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return collectBytes(response);

  const decompress = decompressors[encoding];
  if (!decompress) {
    response.destroy();
    throw new AppError("INVALID_INPUT", `The page is packed as ${encoding}, which cannot be read.`);
  }

  // Whoever reads its end meets its errors.
  return collectBytes(pipeline(response, decompress(), () => undefined));
}

async function collectBytes(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let byteCount = 0;
  for await (const part of chunks) {
    byteCount += part.length;
    if (byteCount > maxBytes) {
      throw new AppError(
        "INVALID_INPUT",
        `The page is larger than ${maxBytes / 1024 / 1024} MB; copy its text and paste it instead.`,
      );
    }
    parts.push(part);
  }

  return Buffer.concat(parts);
}
