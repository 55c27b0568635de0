import ICAL from "ical.js";
import { expect, test } from "vitest";
import { buildCalendarFile, type FeedItem } from "./build-calendar-file";

const item: FeedItem = {
  ...{ publicationId: "p", videoId: "v", channelId: "c", title: "Cats", stage: "draft" },
  ...{ atMs: Date.parse("2026-12-02T18:00Z"), isPlanned: true, renderId: null },
  ...{ ownerName: "Ann", blocker: null },
  ...{ isLate: false, isMovable: true, channelName: "Deep sea", updatedAt: new Date("2026-11-29T12:00Z") },
};
const build = (items: FeedItem[]) =>
  buildCalendarFile(items, { name: "Studio", origin: "https://offcamera.example" });
const read = (text: string) =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));

test("each publication is an event at its time, with a link", () => {
  const [event] = read(build([item]));

  expect(event).toMatchObject({ uid: "p@offcamera", summary: "Cats (Deep sea)", description: "Draft" });
  expect(event?.startDate.toJSDate()).toEqual(new Date(item.atMs));
  expect(event?.component.getFirstPropertyValue("url")).toBe("https://offcamera.example/videos/v");
});

test.each([
  "Salt; pepper, and \\ more",
  "Two\nlines",
  "BEGIN:VEVENT\r\nSUMMARY:Injected\r\nEND:VEVENT",
  "A title that is much longer than the seventy-five octets at which a line of a calendar has to be folded, with ümläuts 🐙🐙🐙🐙🐙🐙",
])("whatever a title holds is text: %j", (title) => {
  const text = build([{ ...item, title }]);
  const events = read(text);

  expect(events).toHaveLength(1);
  expect(events[0]?.summary).toBe(`${title.replaceAll("\r\n", "\n")} (Deep sea)`);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("an empty calendar is a calendar", () => {
  expect(read(build([]))).toEqual([]);
});
