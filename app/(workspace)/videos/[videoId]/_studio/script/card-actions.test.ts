import { expect, it } from "vitest";
import { joinBlocks } from "@/server/script-format/edit/script-blocks";
import { applyCardAction, dragAnnouncements } from "./card-actions";

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

it("a new scene stands below its card, parted by blank lines, and has the focus", () => {
  const blocks = [
    { id: 1, body: "One.", gap: "\n", scenes: [] },
    { id: 2, body: "Two.", gap: "\n", scenes: [] },
  ];
  const { blocks: added, focused } = applyCardAction(blocks, 0, { kind: "add-below", body: "::steps[A; B]" });

  expect(joinBlocks(added)).toBe("One.\n\n::steps[A; B]\n\nTwo.\n");
  expect(focused?.body).toBe("::steps[A; B]");
});
