import { expect, it } from "vitest";
import { isCrossSite } from "./is-cross-site";

const appOrigin = "https://studio.example.com";
const asked = (method: string, headers: { fetchSite?: string; origin?: string; host?: string } = {}) =>
  isCrossSite(
    { method, fetchSite: undefined, origin: undefined, host: "studio.example.com", ...headers },
    appOrigin,
  );

it("another site may link here and change nothing", () => {
  expect(asked("GET", { fetchSite: "cross-site" })).toBe(false);
  expect(asked("POST", { fetchSite: "cross-site" })).toBe(true);
  expect(asked("PUT", { fetchSite: "same-site" })).toBe(true);
});

it("our own pages change things", () => {
  expect(asked("POST", { fetchSite: "same-origin", origin: appOrigin })).toBe(false);
  expect(asked("POST", { origin: appOrigin, host: "10.0.0.5:3000" })).toBe(false);
  expect(asked("POST", { origin: "http://studio.example.com" })).toBe(false);
});

it("an old browser is known by its origin, also by one that it does not tell", () => {
  expect(asked("POST", { origin: "https://evil.example.com" })).toBe(true);
  expect(asked("DELETE", { origin: "null" })).toBe(true);
});

it("a program of somebody's own is no browser", () => {
  expect(asked("POST")).toBe(false);
});
