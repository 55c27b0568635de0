import { expect, it } from "vitest";
import { findRejection } from "./find-rejection";

const appOrigin = "https://studio.example.com";
const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  findRejection({ method, url, headers: { host: "studio.example.com", ...headers } }, appOrigin)?.status;

it("our own requests pass", () => {
  expect(ask("GET", "/videos?search=%F0%9F%A6%91")).toBeUndefined();
  expect(
    ask("POST", "/api/trpc/videos.save", { origin: appOrigin, "content-length": "800000" }),
  ).toBeUndefined();
});

it.each(["TRACE", "PROPFIND", "DELETE"])("%s is answered nowhere", (method) => {
  expect(ask(method, "/videos")).toBe(405);
});

it.each(["POST", "PUT", "OPTIONS"])("%s is not answered outside of the API", (method) => {
  for (const url of ["/videos", "/favicon.ico", "/", "/apis"]) expect(ask(method, url)).toBe(405);
});

it("an address with a broken escape is rejected, whatever follows the question mark", () => {
  expect(ask("GET", "/videos/%E0%A4%A")).toBe(400);
  expect(ask("GET", "/videos?search=100%")).toBeUndefined();
});

it.each(["/api/trpc/videos.save", "/api/media/uploads?name=a.jpg"])(
  "another site's page changes nothing: %s",
  (url) => {
    expect(ask("PUT", url, { "sec-fetch-site": "cross-site" })).toBe(403);
    expect(ask("PUT", url, { origin: "https://evil.example.com" })).toBe(403);
  },
);

it("a body says how long it is, and is not long", () => {
  expect(ask("POST", "/api/trpc/videos.save", { "transfer-encoding": "chunked" })).toBe(411);
  expect(ask("POST", "/api/trpc/videos.save", { "content-length": "4000001" })).toBe(413);
  expect(ask("GET", "/videos", { "content-length": "4000001" })).toBe(413);
});

it("a file for the library may be long, and come without its length", () => {
  const url = "/api/media/uploads?name=a.mp4";

  expect(ask("PUT", url, { "content-length": "2000000000" })).toBeUndefined();
  expect(ask("PUT", url, { "transfer-encoding": "chunked" })).toBeUndefined();
  expect(ask("POST", url, { "transfer-encoding": "chunked" })).toBe(411);
  expect(ask("PUT", "/api/media/uploads/..", { "transfer-encoding": "chunked" })).toBe(411);
});
