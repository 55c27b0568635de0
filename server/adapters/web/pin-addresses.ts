import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";

/** In the place of DNS: the name was looked up and its addresses were checked. */
export function pinAddresses(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all || !first) callback(null, addresses);
    else callback(null, first.address, first.family);
  };
}
