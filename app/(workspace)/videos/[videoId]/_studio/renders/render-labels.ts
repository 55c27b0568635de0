import { roughTimeLabel } from "@/components/time-labels";
import type { Forecast } from "@/server/renders/forecast/forecast-render";
import { hasChanges } from "@/server/renders/history/list-changes";
import type { RenderView } from "@/server/renders/render-view";
import type { Preset } from "@/server/segments/schema";
import type { RenderState } from "@/server/renders/schema";
import { optionNames } from "../document/changes-label";

export const presetNames: Record<Preset, string> = { draft: "Draft", standard: "Standard", high: "High" };

export const stateNames: Record<RenderState, string> = {
  queued: "Waiting",
  running: "Rendering",
  succeeded: "Finished",
  failed: "Failed",
  cancelled: "Cancelled",
};

/** Whether a render has not ended yet. */
export function isUnderWay({ state }: RenderView): boolean {
  return state === "queued" || state === "running";
}

/** "2 scenes to render, about 9 s", or what else a render would change if no scene has to be drawn. */
export function forecastLabel({ changedScenes, changes, secondsLeft }: Omit<Forecast, "sceneCount">): string {
  const time = `about ${roughTimeLabel(secondsLeft)}`;
  if (changedScenes > 0)
    return `${changedScenes} ${changedScenes === 1 ? "scene" : "scenes"} to render, ${time}`;
  if (!changes) return `No scene has to be rendered again, ${time}`;
  if (!hasChanges(changes)) return "Nothing changed since the last render";
  const others = changes.options.map((option) => optionNames[option]);

  return `Changed: ${joinWords(others) || "the order of scenes"}; ${time}`;
}

function joinWords(words: string[]): string {
  return new Intl.ListFormat("en").format(words);
}

/** What a render is doing now, in words. */
export function progressLabel({ state, progress }: RenderView): string {
  if (state === "queued" || !progress) return "Waiting for its turn";

  const { stage, sceneCount, scenesDone = 0 } = progress;
  switch (stage) {
    case "narrating":
      return "Narrating";
    case "rendering":
      return `Rendering scene ${Math.min(scenesDone + 1, sceneCount)} of ${sceneCount}`;
    case "mixing":
      return "Mixing the sound";
    case "assembling":
      return "Assembling";
    case "thumbnail":
      return "Rendering the thumbnail";
    case "done":
      return "Finishing";
  }
}

/** Where a render failed and why: "Rendering scene 2 of 3 failed. The disk is full." */
export function failureLabel(render: RenderView): string {
  const step = render.progress ? progressLabel(render) : "The render";

  return `${step} failed. ${render.failureReason ?? ""}`.trimEnd();
}
