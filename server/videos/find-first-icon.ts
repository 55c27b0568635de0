import type { Icon } from "@/remotion/timeline/schema";
import type { ParsedScript } from "@/server/script-format/schema";

/** The first icon that a script's scenes show; a thumbnail has one subject. */
export function findFirstIcon(script: ParsedScript): Icon | undefined {
  for (const { overlay } of script.scenes) {
    if ("icon" in overlay && overlay.icon) return overlay.icon;
  }

  return undefined;
}
