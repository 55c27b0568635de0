import { expect, test } from "vitest";
import { lookOfChannels } from "./channel-colors";

const channels = Array.from({ length: 20 }, (_, index) => ({
  channelId: `0198-${String(index).padStart(2, "0")}`,
  name: `Channel ${index}`,
}));

test("twenty channels have twenty hues, which a new channel changes for nobody", () => {
  const before = lookOfChannels(channels.slice(0, 19));
  const after = lookOfChannels(channels.toReversed());

  expect(new Set([...after.values()].map(({ style }) => style["--hue"])).size).toBe(20);
  for (const [channelId, look] of before) expect(after.get(channelId)).toEqual(look);
});

test.each([
  ["Deep sea", "DS"],
  ["Science", "SC"],
  ["日本の海", "日本"],
  ["🐙", "?"],
])("%s is %s for whoever tells no colours apart", (name, initials) => {
  expect(lookOfChannels([{ channelId: "a", name }]).get("a")?.initials).toBe(initials);
});
