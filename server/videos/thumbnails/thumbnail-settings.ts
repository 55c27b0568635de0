import type { ScriptSettings } from "@/server/script-format/front-matter/settings";
import type { Video } from "../schema";

/** The settings that give a script this thumbnail, whatever else it says later. Pure. */
export function toThumbnailSettings({ layout, text, illustrations }: Video["thumbnail"]): ScriptSettings {
  return {
    thumbnailText: text.map((run) => (run.isEmphasized ? `*${run.text}*` : run.text)).join(""),
    thumbnailIcon: illustrations.length === 0 ? "none" : illustrations.join(", "),
    thumbnailLayout: layout,
  };
}
