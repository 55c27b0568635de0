import { describe, expect, it } from "vitest";
import { illustrateItems } from "./illustrate-items";

function drawn(items: string[], { isOrdered = false, language = "en" } = {}) {
  const found = illustrateItems(items, { isOrdered, language, topic: new Map() });

  return found?.map((one) => one?.name ?? null) ?? null;
}

describe("the items of a list", () => {
  it("are each drawn as what they name", () => {
    expect(drawn(["Tortoises", "Arctic sharks", "A lobster in the Pacific", "Jellyfish"])).toEqual([
      ...["turtle", "shark", "lobster", "jellyfish"],
    ]);
    expect(drawn(["Tiburones", "Elefantes"], { language: "es" })).toEqual(["shark", "elephant"]);
  });

  it("are not drawn as what they only speak of", () => {
    expect(
      drawn(["A shark, which hunts a seal", "A snail that nobody sees", "Lighthouses near trains"]),
    ).toEqual([...["shark", "snail", null]]);
    expect(drawn(["Bakers, with bread", "Fishermen: fish"])).toBeNull();
  });

  it("are named to the end where they have figures", () => {
    expect(drawn(["1,000 ships", "2.5 lions", "At 10:30 bread"])).toEqual(["ship", "lion", "bread"]);
  });

  it("have no drawing of what cannot be seen", () => {
    expect(drawn(["A choice", "A risk", "A promise"])).toBeNull();
  });

  it("have no drawing that would stand at two of them", () => {
    expect(drawn(["The left heart", "The right heart"])).toBeNull();
    expect(drawn(["The left heart", "The right heart", "A brain", "A shark"])?.slice(0, 2)).toEqual([
      ...[null, null],
    ]);
  });

  it("have theirs only where the list looks drawn: by half of them, and by all that are numbered", () => {
    expect(drawn(["Flour", "Water", "Salt", "Yeast"])).toEqual([null, "droplet", "salt", null]);
    expect(drawn(["Flour", "Water", "Yeast"])).toBeNull();
    expect(drawn(["Flour", "Water", "Salt", "Yeast"], { isOrdered: true })).toBeNull();
    expect(drawn(["Water", "Salt"], { isOrdered: true })).toEqual(["droplet", "salt"]);
  });
});
