import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** All that is given out to the public in IPv6; what lies outside of it leads into somebody's own network, or nowhere. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to a single machine on the public internet. An IPv4 address inside an IPv6 one is judged
 * as the one that it is; tunnels and translations (NAT64, 6to4, Teredo) are never public, since they may lead anywhere.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;

  return parsed.kind() === "ipv4" || parsed.match(globalUnicast);
}
