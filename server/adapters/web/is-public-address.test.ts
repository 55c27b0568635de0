import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address";

const byte = fc.integer({ min: 0, max: 255 });
/** Every network that leads to oneself, to a neighbour, to many or to nobody, by its first bytes. */
const closedNetworks: [string, number[]][] = [
  ["this machine", [127]],
  ["this network", [0]],
  ["private", [10]],
  ["private", [192, 168]],
  ["link-local, where clouds keep their metadata", [169, 254]],
  ["of a carrier", [100, 100]],
  ["of tests", [198, 18]],
  ["multicast", [230]],
  ["reserved", [250]],
];

function inNetwork(start: number[]): fc.Arbitrary<string> {
  return fc.tuple(byte, byte, byte, byte).map((bytes) => [...start, ...bytes.slice(start.length)].join("."));
}

function toGroups(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);

  return `${(256 * a + b).toString(16)}:${(256 * c + d).toString(16)}`;
}

test.each(closedNetworks)("an address %s (%j) is not public, in whatever clothes", (_name, start) => {
  fc.assert(
    fc.property(inNetwork(start), (address) => {
      const groups = toGroups(address);
      for (const form of [address, `::ffff:${address}`, `::ffff:${groups}`, `::${groups}`]) {
        expect(isPublicAddress(form), form).toBe(false);
      }
      // NAT64, its local form, and 6to4: a gateway would take them where they say.
      for (const form of [`64:ff9b::${groups}`, `64:ff9b:1::${groups}`, `2002:${groups}::1`]) {
        expect(isPublicAddress(form), form).toBe(false);
      }
    }),
  );
});

test.each([
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd12:3456::1",
  "fec0::1",
  "ff02::1",
  "2001:db8::1",
])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

test.each(["172.16.0.1", "172.31.255.255", "255.255.255.255", "192.0.2.1", "203.0.113.9"])(
  "%s is not public",
  (address) => expect(isPublicAddress(address)).toBe(false),
);

test.each(["", "localhost", "example.com", "1.2.3", "[::1]"])("“%s” is no IP address at all", (text) =>
  expect(isPublicAddress(text)).toBe(false),
);

test.each(["8.8.8.8", "172.32.0.1", "93.184.215.14", "2606:4700:4700::1111", "::ffff:8.8.8.8"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);
