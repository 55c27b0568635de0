import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { illustrationKey } from "@/server/adapters/illustrations/illustration-files";
import { serveIllustration } from "./serve-illustration";

const workspaceId = randomUUID();

it("an illustration is sent as a picture that a browser keeps for good", async () => {
  const response = await serveIllustration(workspaceId, illustrationKey("octopus", "bloom"));

  expect(response.headers.get("content-type")).toBe("image/webp");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000);
});

it("nothing else is sent", async () => {
  const key = "illustrations/1/paper/..%2f..%2fpackage.webp";

  await expect(serveIllustration(workspaceId, key)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
