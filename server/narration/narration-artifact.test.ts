import { expect, it } from "vitest";
import { narrationArtifactKey } from "./narration-artifact";

const scene = { narration: [{ runs: [{ text: "Three hearts.", isEmphasized: false }], pauseAfterMs: 200 }] };

it.each(["rms", "flite:rms"])(
  "clips that were made before engines had names are found with %s",
  (voiceId) => {
    const query = narrationArtifactKey({ workspaceId: "test", language: "en", voiceId, speed: 1 }, scene);

    expect(query?.input).toEqual({
      ...{ engine: "flite", engineVersion: "0.1.1-1", voiceId: "rms", speed: 1 },
      sentences: [{ spokenWords: ["Three", "hearts."], pauseAfterMs: 200 }],
    });
  },
);
