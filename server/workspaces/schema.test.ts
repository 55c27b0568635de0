import { expect, test } from "vitest";
import { hasPermission, roleSchema } from "./schema";

test("viewers and reviewers look, editors make videos, owners and admins run the workspace", () => {
  const allowed = (permission: Parameters<typeof hasPermission>[1]) =>
    roleSchema.options.filter((role) => hasPermission({ role, channelIds: [] }, permission));

  expect(allowed("videos:edit")).toEqual(["owner", "admin", "editor"]);
  expect(allowed("renders:request")).toEqual(["owner", "admin", "editor"]);
  expect(allowed("channels:manage")).toEqual(["owner", "admin"]);
  expect(allowed("workspace:manage")).toEqual(["owner", "admin"]);
  expect(allowed("workspace:protect")).toEqual(["owner"]);
});

test("whoever is limited to channels has their role there, and is a viewer elsewhere", () => {
  const editor = { role: "editor", channelIds: ["sea"] } as const;

  expect(hasPermission(editor, "videos:edit", "sea")).toBe(true);
  expect(hasPermission(editor, "videos:edit", "sky")).toBe(false);
  expect(hasPermission(editor, "videos:edit", null)).toBe(false);
  expect(hasPermission(editor, "videos:edit")).toBe(true);
  expect(hasPermission(editor, "media:edit", null)).toBe(true);
  expect(hasPermission(editor, "media:delete")).toBe(false);
});

test("whoever is limited to channels has nothing to say about the workspace", () => {
  const limited = roleSchema.options.map((role) => ({ role, channelIds: ["sea"] }));
  const permissions = ["connections:manage", "costs:manage", "members:manage", "workspace:manage"] as const;

  expect(
    limited.flatMap((standing) => permissions.filter((permission) => hasPermission(standing, permission))),
  ).toEqual([]);
});
