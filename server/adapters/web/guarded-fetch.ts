import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { Agent, fetch as fetchByAgent } from "undici";
import { AppError } from "@/server/errors";
import { isPublicAddress } from "./is-public-address";
import { pinAddresses } from "./pin-addresses";

/** Answers without a body, which take none. */
const emptyStatuses = [204, 205, 304];

/**
 * `fetch` for servers at addresses that people typed. It connects only to the public internet, at any port, and to
 * `privateHosts` ("localhost:1234", or "10.0.0.5" for all ports), and to the very addresses that were checked. It follows no
 * redirect and takes text or bytes as a body. Throws INVALID_INPUT for an address that may not be asked.
 */
export function createGuardedFetch(privateHosts: readonly string[]): typeof fetch {
  return async (address, init = {}) => {
    const { method, body, signal } = init;
    if (address instanceof Request || !isPlainBody(body)) {
      throw new TypeError("The guarded fetch takes an address, and text or bytes as a body.");
    }
    const url = new URL(address);
    const addresses = await guardServer(url, privateHosts);
    const response = await fetchByAgent(url, {
      ...{ method, signal, redirect: "manual", headers: [...new Headers(init.headers)] },
      ...(body && { body }),
      // Its connection is of no use to anybody else: the next request may not go there.
      dispatcher: new Agent({ connect: { lookup: pinAddresses(addresses) }, keepAliveTimeout: 1 }),
    });
    const { status, statusText, headers } = response;

    return new Response(
      response.body && !emptyStatuses.includes(status) ? pump(response.body.getReader()) : null,
      {
        ...{ status, statusText, headers: [...headers] },
      },
    );
  };
}

function isPlainBody(
  body: BodyInit | null | undefined,
): body is string | Uint8Array<ArrayBuffer> | null | undefined {
  return !body || typeof body === "string" || body instanceof Uint8Array;
}

/** undici's stream is of another type than a global answer's. */
function pump(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): ReadableStream {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** The IP addresses of a server that may be asked. A name that is not found throws as the look-up does. */
export async function guardServer(url: URL, privateHosts: readonly string[]): Promise<LookupAddress[]> {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new AppError("INVALID_INPUT", "The address of a server begins with http:// or https://.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new AppError("INVALID_INPUT", "The address holds a user name or a password; leave them out.");
  }

  // An IPv6 address stands in brackets there; an IP address of either kind is its own answer.
  const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ""), { all: true });
  const isAllowed = [url.hostname, toHostAndPort(url)].some((host) => privateHosts.includes(host));
  if (isAllowed || addresses.every(({ address }) => isPublicAddress(address))) return addresses;

  throw new AppError(
    "INVALID_INPUT",
    `${url.hostname} is not on the public internet. Whoever runs this installation can allow it: ALLOW_PRIVATE_HOSTS=${toHostAndPort(url)}.`,
  );
}

/** With the port that the protocol stands for, where the address names none. */
function toHostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}
