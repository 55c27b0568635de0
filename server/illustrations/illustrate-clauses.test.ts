import { expect, it } from "vitest";
import { illustrateClauses } from "./illustrate-clauses";
import { illustrateScenes } from "./illustrate-scenes";

function othersOf(text: string, icon?: string): string[] {
  const scenes = [{ text, hasRoom: true, ...(icon === undefined ? {} : { icon }) }];
  const [others = []] = illustrateClauses(scenes, illustrateScenes(scenes, "en"), "en");

  return others.map(({ name }) => name);
}

it("a sentence's other drawings are those of its other words, in their order", () => {
  const text = "The octopus hides in the coral, until a shark swims by and the moon comes up.";
  const [[chosen] = []] = illustrateScenes([{ text, hasRoom: true }], "en");
  const others = othersOf(text);

  expect(others.length).toBeGreaterThan(1);
  expect(others).not.toContain(chosen?.name);
  expect(others.filter((name) => ["shark", "full-moon", "crescent-moon"].includes(name))[0]).toBe("shark");
});

it("there are none where the script says what is drawn, or the sentence has no drawing at all", () => {
  expect(othersOf("The octopus meets a shark.", "volcano")).toEqual([]);
  expect(othersOf("So it goes.")).toEqual([]);
});
