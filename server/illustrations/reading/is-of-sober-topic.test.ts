import { expect, it } from "vitest";
import { isOfSoberTopic } from "./is-of-sober-topic";
import { readWords } from "./read-words";

/** A topic that counts how often all of its words are read. */
class ReadTopic extends Map<string, number> {
  reads = 0;

  override [Symbol.iterator]() {
    this.reads += 1;

    return super[Symbol.iterator]();
  }
}

it("a video about war is sober in each of its sentences, and its words are read once for all of them", () => {
  const topic = new ReadTopic([
    ["war", 3],
    ["victims", 2],
    ["it", 90],
  ]);
  const answers = ["So it began.", "Nobody knew.", "It rained."].map((text) =>
    isOfSoberTopic(readWords(text, "en"), topic),
  );

  expect(answers).toEqual([true, true, true]);
  expect(topic.reads).toBe(1);
});
