import { toast } from "sonner";
import { useStableCallback } from "@/components/ui/use-stable-callback";
import { setSceneIcon } from "@/server/script-format/edit/script-icon";
import type { DocumentEditor } from "../../document/use-document-history";
import type { GoodPreview } from "../../preview/use-script-preview";

type SeenScene = {
  good: GoodPreview | null;
  /** The position of the scene on screen. */
  position: number | null;
};

/** Gives the scene on screen the drawing that is dropped on the preview, by its name. */
export function usePreviewDrop(
  { script, change }: Pick<DocumentEditor, "script" | "change">,
  { good, position }: SeenScene,
): (name: string) => void {
  return useStableCallback((name: string) => {
    const scenes = good?.preview.scenes.map((scene, at) => ({ ...scene, position: at })) ?? [];
    const scene = scenes[position ?? 0];
    // Until the preview has caught up with the script, its scenes have other places in it.
    const changed =
      good?.script === script && scene?.illustrations !== undefined
        ? setSceneIcon({ script, scenes }, scene.position, name)
        : script;
    if (changed === script)
      toast("This scene takes no drawing now. Drop it on a sentence, a list or a number.");
    else change(changed);
  });
}
