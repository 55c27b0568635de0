import { describe, expect, it } from "vitest";
import { openDocument } from "./open-document";
import { isUnsaved, settleSave, toSavedState } from "./save-progress";
import type { StudioDocument } from "./studio-document";

const options: StudioDocument["options"] = {
  title: "Hearts",
  format: "landscape",
  themeId: "paper",
  captionStyle: "plain",
  voiceId: "slt",
  speed: 1,
  musicMood: "calm",
};
const sent = { script: "mine", options };

describe("settleSave", () => {
  it("leaves the screen alone where the server has what was sent", () => {
    const settled = settleSave({ sent, current: sent, answer: { ...sent, revision: 2 } });

    expect(settled.document).toBe(sent);
    expect(isUnsaved(settled.document, settled.saved)).toBe(false);
  });

  it("takes over what was merged where nothing was typed meanwhile", () => {
    const settled = settleSave({ sent, current: sent, answer: { script: "both", options, revision: 3 } });

    expect(settled.document.script).toBe("both");
    expect(isUnsaved(settled.document, settled.saved)).toBe(false);
  });

  it("has the server merge once more where something was typed meanwhile", () => {
    const current = { script: "mine, longer", options };
    const settled = settleSave({ sent, current, answer: { script: "both", options, revision: 3 } });

    expect(settled.document).toBe(current);
    expect(settled.saved).toMatchObject({ revision: 3, base: { revision: 2, script: "mine" } });
    expect(isUnsaved(sent, settled.saved)).toBe(true);
  });

  it("takes over others' options, and keeps those that were changed meanwhile", () => {
    const current = { script: "mine", options: { ...options, speed: 1.5 } };
    const answer = { script: "mine", options: { ...options, themeId: "bloom" as const }, revision: 3 };
    const settled = settleSave({ sent, current, answer });

    expect(settled.document.options).toEqual({ ...options, themeId: "bloom", speed: 1.5 });
    expect(isUnsaved(settled.document, settled.saved)).toBe(true);
  });

  it("does not eat the space before a title's next word", () => {
    const typed = { script: "mine", options: { ...options, title: "Hearts " } };
    const settled = settleSave({ sent: typed, current: typed, answer: { ...sent, revision: 2 } });

    expect(settled.document.options.title).toBe("Hearts ");
    expect(isUnsaved(settled.document, settled.saved)).toBe(false);
  });
});

describe("openDocument", () => {
  const video = { script: "theirs", options: { ...options, speed: 1.2 }, revision: 5 };

  it("opens what is saved where nothing was kept", () => {
    expect(openDocument(video, null)).toMatchObject({ restored: null, saved: toSavedState(video) });
  });

  it("brings back what was not saved, to be merged with what others saved since", () => {
    const document = { script: "mine", options: { ...options, title: "Brains" } };
    const saved = { revision: 4, base: { revision: 4, script: "base" }, options };
    const opened = openDocument(video, { document, saved });

    expect(opened.restored).toEqual({ script: "mine", options: { ...options, title: "Brains", speed: 1.2 } });
    expect(opened.saved).toMatchObject({ revision: 5, base: { revision: 4, script: "base" } });
  });
});
