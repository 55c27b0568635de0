import { describe, expect, it } from "vitest";
import { openDocument } from "./open-document";
import { isUnsaved, settleSave, toSavedState } from "./save-progress";

const sent = "mine";

describe("settleSave", () => {
  it("leaves the screen alone where the server has what was sent", () => {
    const settled = settleSave({ sent, current: sent, answer: { script: sent, revision: 2 } });

    expect(settled.script).toBe(sent);
    expect(isUnsaved(settled.script, settled.saved)).toBe(false);
  });

  it("takes over what was merged where nothing was typed meanwhile", () => {
    const settled = settleSave({ sent, current: sent, answer: { script: "both", revision: 3 } });

    expect(settled.script).toBe("both");
    expect(isUnsaved(settled.script, settled.saved)).toBe(false);
  });

  it("has the server merge once more where something was typed meanwhile", () => {
    const current = "mine, longer";
    const settled = settleSave({ sent, current, answer: { script: "both", revision: 3 } });

    expect(settled.script).toBe(current);
    expect(settled.saved).toEqual({ revision: 3, base: { revision: 2, script: "mine" } });
    expect(isUnsaved(sent, settled.saved)).toBe(true);
  });
});

describe("openDocument", () => {
  const video = { script: "theirs", revision: 5 };

  it("opens what is saved where nothing was kept", () => {
    expect(openDocument(video, null)).toMatchObject({ restored: null, saved: toSavedState(video) });
  });

  it("brings back what was not saved, to be merged with what others saved since", () => {
    const opened = openDocument(video, { script: "mine", base: { revision: 4, script: "base" } });

    expect(opened.restored).toBe("mine");
    expect(opened.saved).toEqual({ revision: 5, base: { revision: 4, script: "base" } });
  });
});
