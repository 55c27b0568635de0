import ipaddr from "ipaddr.js";

type Connection = {
  /** The other end of the connection. */
  peer: string;
  /** X-Forwarded-For: each proxy adds whom it saw at the end; what stands before that, anybody may have written. */
  forwardedFor: string;
  /** How many proxies of ours stand before us. */
  trustedProxies: number;
};

/**
 * The network address that a request comes from, as far as it can be believed, to count attempts by. Of an IPv6 address the
 * first 64 bits, which one customer has whole; "" where there is none.
 */
export function readClientAddress({ peer, forwardedFor, trustedProxies }: Connection): string {
  const seen = [...forwardedFor.split(",").filter((part) => part.trim() !== ""), peer];
  const address = withoutPort((seen.at(-1 - trustedProxies) ?? seen[0] ?? "").trim());
  if (!ipaddr.isValid(address)) return "";

  const parsed = ipaddr.process(address);

  return parsed instanceof ipaddr.IPv6
    ? `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`
    : parsed.toString();
}

/** Some proxies write `203.0.113.7:50312` and `[2001:db8::1]:50312`. */
function withoutPort(entry: string): string {
  const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(entry) ?? [];
  if (bracketed !== undefined) return bracketed;
  const parts = entry.split(":");

  // An IPv6 address without brackets has several colons, and no port.
  return parts.length === 2 ? (parts[0] ?? "") : entry;
}
