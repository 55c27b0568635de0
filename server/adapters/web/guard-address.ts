import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { AppError } from "@/server/errors";
import { isPublicAddress } from "./is-public-address";

/** Decides whether something may be fetched, and from which machines; throws INVALID_INPUT if it may not. */
export type AddressGuard = (url: URL) => Promise<LookupAddress[]>;

const ports = ["", "80", "443"];

/**
 * The IP addresses of a page on the public internet. Whoever fetches it connects to these very ones: a name that is asked
 * for again could lead elsewhere by then. Throws INVALID_INPUT for anything that is not public.
 */
export async function guardAddress(url: URL): Promise<LookupAddress[]> {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new AppError("INVALID_INPUT", "Only addresses that begin with http:// or https:// can be read.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new AppError("INVALID_INPUT", "The address holds a user name or a password; leave them out.");
  }
  if (!ports.includes(url.port)) {
    throw new AppError(
      "INVALID_INPUT",
      `The address names port ${url.port}; only pages at the usual ports, 80 and 443, can be read.`,
    );
  }

  const addresses = await lookUp(url);
  if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new AppError(
      "INVALID_INPUT",
      `${url.hostname} is not on the public internet, so it cannot be read.`,
    );
  }

  return addresses;
}

async function lookUp({ hostname }: URL): Promise<LookupAddress[]> {
  try {
    // An IPv6 address stands in brackets there; an IP address of either kind is its own answer.
    return await lookup(hostname.replace(/^\[|\]$/g, ""), { all: true });
  } catch (error) {
    // A server without internet is told the same as one that asks for a name that nobody has.
    throw new AppError(
      "INVALID_INPUT",
      `${hostname} was not found: the address may be wrong, or the server has no internet. Check the address, or paste the text.`,
      { cause: error },
    );
  }
}
