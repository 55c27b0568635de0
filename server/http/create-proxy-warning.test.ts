import { expect, it } from "vitest";
import { createProxyWarning } from "./create-proxy-warning";

function listWarnings(trustedProxies: number, headers: string[]): string[] {
  const warnings: string[] = [];
  const look = createProxyWarning(trustedProxies, (message) => warnings.push(message));
  for (const header of headers) look(header);

  return warnings;
}

it("a proxy that is not configured is told of once, and one that is never", () => {
  expect(listWarnings(0, ["", "203.0.113.7", "203.0.113.8"])).toEqual([
    expect.stringContaining("Set TRUSTED_PROXIES"),
  ]);
  expect(listWarnings(0, ["", ""])).toEqual([]);
  expect(listWarnings(1, ["203.0.113.7"])).toEqual([]);
});
