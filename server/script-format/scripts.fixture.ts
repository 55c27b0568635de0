import type { RichText } from "@/remotion/timeline/schema";
import { parseScript } from "./parse/parse-script";
import type { SceneDraft } from "./schema";

export const parse = (text: string) => parseScript(text);
export const plain = (text: RichText) =>
  text.map((run) => (run.isEmphasized ? `*${run.text}*` : run.text)).join("");
/** The spoken text of a scene, sentence by sentence. */
export const said = (scene: SceneDraft | undefined) =>
  scene?.narration.map(({ runs }) => runs.map((run) => run.spokenText ?? run.text).join(""));
/** The words that a scene shows, with emphasised words between asterisks. */
export const shown = (scene: SceneDraft | undefined) =>
  scene && "text" in scene.overlay ? plain(scene.overlay.text) : undefined;
