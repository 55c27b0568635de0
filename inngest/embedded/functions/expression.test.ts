import { expect, test } from "vitest";
import { evaluate, findExpressionViolation, isMatch } from "./expression";

const event = { name: "video/requested", data: { videoId: "a", size: 5, isUrgent: true } };

test("an event matches when the expression holds, and always when there is none", () => {
  expect(isMatch("event.data.size > 3 && event.data.isUrgent", { event })).toBe(true);
  expect(isMatch("event.data.size > 7", { event })).toBe(false);
  expect(isMatch(undefined, { event })).toBe(true);
});

test("two events match by a field of each", () => {
  const expression = "event.data.videoId == async.data.videoId";

  expect(isMatch(expression, { event, async: { data: { videoId: "a" } } })).toBe(true);
  expect(isMatch(expression, { event, async: { data: { videoId: "b" } } })).toBe(false);
});

test("an event without the field does not match, and is no error", () => {
  expect(isMatch("event.data.missing.deeper == 'a'", { event })).toBe(false);
  expect(isMatch("event.data.missing == 1 || event.data.size == 5", { event })).toBe(true);
});

test("a value that is not `true` does not match, however true it looks", () => {
  expect(isMatch("event.data.videoId", { event })).toBe(false);
});

test("whole numbers come out as numbers", () => {
  expect(evaluate("event.data.isUrgent ? 120 : 0", { event })).toBe(120);
});

test.each(["event.data.size >", "events.data.size == 1", "1 + 'a'", ""])(
  "%j is no expression",
  (expression) => {
    expect(findExpressionViolation(expression)).toEqual(expect.any(String));
  },
);
