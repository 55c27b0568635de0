import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { env } from "@/server/env";
import { createTicket, openTicket } from "./ticket";

const { appSecret } = env;
const kind = { purpose: "passkey-set-up", subject: "a session" } as const;

beforeEach(() => {
  env.appSecret = "a secret of thirty-two characters";
  vi.useFakeTimers();
});

afterEach(() => {
  env.appSecret = appSecret;
  vi.useRealTimers();
});

it("whoever was given a ticket brings back what is in it, and nobody reads it", () => {
  const ticket = createTicket(kind, "a key");

  expect(openTicket(kind, ticket)).toBe("a key");
  expect(ticket).not.toContain(Buffer.from("a key").toString("base64url").slice(0, -1));
});

it("a ticket is for one session and one purpose, for five minutes", () => {
  const ticket = createTicket(kind);
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(openTicket(kind, ticket)).toBe("");

  expect(openTicket({ ...kind, subject: "another session" }, ticket)).toBeNull();
  expect(openTicket({ ...kind, purpose: "passkey-sign-in" }, ticket)).toBeNull();
  expect(openTicket(kind, `${ticket}A`)).toBeNull();
  vi.advanceTimersByTime(1);
  expect(openTicket(kind, ticket)).toBeNull();
});
