import { icons } from "@iconify-json/lucide";
import type { Icon } from "@/remotion/timeline/schema";
import { nearestNames } from "../../nearest-names";
import { scriptError } from "../../script-problem";

const iconsByName = new Map(Object.entries(icons.icons));

/** The lucide icon of that name, or of an older name for it. Throws INVALID_INPUT with the nearest names. */
export function findIcon(name: string, line: number): Icon {
  const wanted = name.trim().toLowerCase().replace(/\s+/g, "-");
  const icon =
    iconsByName.get(wanted) ??
    iconsByName.get(
      Object.entries(icons.aliases ?? {}).find(([alias]) => alias === wanted)?.[1].parent ?? "",
    );

  if (icon !== undefined) {
    return {
      body: icon.body,
      width: icon.width ?? icons.width ?? 24,
      height: icon.height ?? icons.height ?? 24,
    };
  }

  const near = nearestNames(wanted, iconsByName.keys());
  const hint = near.length === 0 ? "see lucide.dev/icons for the names" : `did you mean ${near.join(", ")}`;
  throw scriptError("UNKNOWN_NAME", line, `there is no icon "${name}"; ${hint}.`);
}
