import { expect, test } from "vitest";
import { estimateLabel, paidLabel, writerLabel } from "./writer-labels";

const claude = { name: "Claude", model: "Claude Sonnet 5.5" };

test("a model is called by its vendor, once", () => {
  expect(writerLabel(claude)).toBe("Claude Sonnet 5.5");
  expect(writerLabel({ name: "Ollama", model: "llama3.2" })).toBe("Ollama, llama3.2");
  expect(writerLabel({ name: "Grok", model: "" })).toBe("Grok");
});

test.each([
  ["an amount", 21_000, 22_000, false, "Claude Sonnet 5.5, about $0.02"],
  ["a range", 12_000, 31_000, false, "Claude Sonnet 5.5, $0.01 to $0.03"],
  ["next to nothing", 100, 4000, false, "Claude Sonnet 5.5, less than $0.01"],
  ["little", 100, 14_000, false, "Claude Sonnet 5.5, up to $0.01"],
  ["a server of one's own", 0, 0, false, "Claude Sonnet 5.5, free"],
  ["what was written before", 12_000, 31_000, true, "Claude Sonnet 5.5, already paid"],
])("%s is told before it is spent", (_name, fromMicros, toMicros, isAlreadyPaid, label) => {
  expect(estimateLabel({ writer: claude, estimate: { fromMicros, toMicros }, isAlreadyPaid })).toBe(label);
});

test("a model without known prices is told as such", () => {
  expect(estimateLabel({ writer: claude, estimate: null, isAlreadyPaid: false })).toBe(
    "Claude Sonnet 5.5, at a price that is not known here",
  );
});

test("what was spent is told afterwards", () => {
  expect(paidLabel({ amountMicros: 21_000, isAlreadyPaid: false })).toBe("$0.02");
  expect(paidLabel({ amountMicros: 0, isAlreadyPaid: true })).toBe("already paid");
});
