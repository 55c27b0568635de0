import { expect, it } from "vitest";
import { readClientAddress } from "./client-address";

const read = (peer: string, forwardedFor = "", trustedProxies = 0) =>
  readClientAddress({ peer, forwardedFor, trustedProxies });

it("nobody hides behind a header that they wrote themselves", () => {
  expect(read("203.0.113.7", "1.2.3.4")).toBe("203.0.113.7");
  expect(read("10.0.0.1", "1.2.3.4, 203.0.113.7", 1)).toBe("203.0.113.7");
  expect(read("10.0.0.1", "1.2.3.4, 203.0.113.7, 10.0.0.2", 2)).toBe("203.0.113.7");
});

it("a request that came past the proxies counts for the nearest address that is known", () => {
  expect(read("203.0.113.7", "", 1)).toBe("203.0.113.7");
});

it("an IPv6 customer has one address, and an IPv4 address in IPv6's clothes is the same one", () => {
  expect(read("2001:db8:1:2:3:4:5:6")).toBe(read("2001:db8:1:2:ffff::1"));
  expect(read("2001:db8:1:2::1")).not.toBe(read("2001:db8:1:3::1"));
  expect(read("::ffff:203.0.113.7")).toBe("203.0.113.7");
});

it.each([
  ["203.0.113.7:50312", "203.0.113.7"],
  ["[2001:db8:1:2::1]:50312", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::1]", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
])("a proxy may write %s", (entry, address) => {
  expect(read("10.0.0.1", entry, 1)).toBe(address);
});

it("what is no address counts for none", () => {
  for (const entry of ["unknown", "_hidden:80", "[x]:80", "[", "a:b", ":80"]) {
    expect(read("10.0.0.1", entry, 1)).toBe("");
  }
  expect(read("")).toBe("");
});
