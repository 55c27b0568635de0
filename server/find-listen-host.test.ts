import { expect, it } from "vitest";
import { findListenHost } from "./find-listen-host";

it.each([
  ["http://localhost:3000", "127.0.0.1"],
  ["http://studio.localhost:3000", "127.0.0.1"],
  ["http://127.0.0.1", "127.0.0.1"],
  ["http://[::1]:3000", "::1"],
  ["https://studio.example.com", undefined],
  ["http://192.168.1.20:3000", undefined],
  ["http://127.0.0.1.example.com", undefined],
  ["http://localhost.example.com", undefined],
])("who comes by %s is listened for on %s", (appOrigin, host) => {
  expect(findListenHost(appOrigin)).toBe(host);
});
