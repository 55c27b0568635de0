import type { LookupAddress } from "node:dns";
import { get as getByHttp, type IncomingMessage } from "node:http";
import { get as getByHttps } from "node:https";
import type { LookupFunction } from "node:net";

const headers = {
  "user-agent": "Offcamera (reads an article that somebody asked for)",
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9",
  "accept-encoding": "gzip, br",
};

/** One answer to one request, over a connection of its own to one of `addresses`; its body is still to be read. */
export function requestPage(
  url: URL,
  addresses: LookupAddress[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const get = url.protocol === "https:" ? getByHttps : getByHttp;

  return new Promise((resolve, reject) => {
    get(url, { agent: false, headers, lookup: answerWith(addresses), signal }, resolve).on("error", reject);
  });
}

/** In the place of DNS: the name was looked up and its addresses were checked. */
function answerWith(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all || !first) callback(null, addresses);
    else callback(null, first.address, first.family);
  };
}
