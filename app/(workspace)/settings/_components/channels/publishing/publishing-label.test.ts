import { expect, test } from "vitest";
import { publishingDefaultsSchema } from "@/server/channels/schema";
import { publishingLabel } from "./publishing-label";

const slots = [
  { weekday: "thursday", time: "09:00" },
  { weekday: "monday", time: "18:30" },
];

test.each([
  [{}, "Private, no slots"],
  [{ slots, privacyStatus: "public" }, "Public, Mon 18:30 and Thu 09:00"],
  [
    { slots: [...slots, { weekday: "friday", time: "18:30" }, { weekday: "sunday", time: "18:30" }] },
    "Private, 4 slots a week",
  ],
])("%j", (publishing, label) => {
  expect(publishingLabel(publishingDefaultsSchema.parse(publishing), "youtube")).toBe(label);
});

test("packages are not private or public", () => {
  expect(publishingLabel(publishingDefaultsSchema.parse({}), "export")).toBe("No slots");
  expect(publishingLabel(publishingDefaultsSchema.parse({ slots }), "export")).toBe(
    "Mon 18:30 and Thu 09:00",
  );
});
