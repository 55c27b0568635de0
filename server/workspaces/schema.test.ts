import { expect, test } from "vitest";
import { hasPermission, roleSchema } from "./schema";

test("viewers and reviewers look, editors make videos, owners and admins run the workspace", () => {
  const allowed = (permission: Parameters<typeof hasPermission>[1]) =>
    roleSchema.options.filter((role) => hasPermission(role, permission));

  expect(allowed("videos:edit")).toEqual(["owner", "admin", "editor"]);
  expect(allowed("renders:request")).toEqual(["owner", "admin", "editor"]);
  expect(allowed("channels:manage")).toEqual(["owner", "admin"]);
  expect(allowed("workspace:manage")).toEqual(["owner", "admin"]);
  expect(allowed("workspace:protect")).toEqual(["owner"]);
});
