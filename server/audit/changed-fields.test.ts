import { expect, it } from "vitest";
import { changedFields } from "./changed-fields";

it("keeps of a change what is another now, and nothing else", () => {
  const before = { name: "Sea", speed: 1, profile: { format: "short" }, at: new Date(0) };

  expect(
    changedFields(before, { name: "Deep sea", speed: 1, profile: { format: "square" }, at: new Date(0) }),
  ).toEqual({
    before: { name: "Sea", profile: '{"format":"short"}' },
    after: { name: "Deep sea", profile: '{"format":"square"}' },
  });
  expect(changedFields(before, { ...before })).toBeNull();
});

it("cuts what is long", () => {
  const change = changedFields({ description: "" }, { description: "a".repeat(5000) });

  expect(String(change?.after.description)).toHaveLength(201);
});
