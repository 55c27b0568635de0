import { expect, it } from "vitest";
import { dragAnnouncements } from "./card-actions";

const part = (id: number) => ({
  id,
  data: { current: undefined },
  rect: { current: { initial: null, translated: null } },
});

it("numbers places as parts are, whatever stands above them", () => {
  // The front matter, 1, cannot be moved.
  const announcements = dragAnnouncements([2, 3, 4]);

  expect(announcements.onDragStart({ active: part(3) })).toBe("Picked up the part at place 2.");
});
