import type { Timeline } from "@/remotion/timeline/schema";
import { type CutState, cutSheet } from "./cut-sheet";
import { planSheets } from "./plan-sheets";
import { renderStates } from "./render-states";

type DrawStatesInput = { timeline: Timeline; sceneIndex: number; scale: number; signal: AbortSignal };

/**
 * Every distinct picture of a scene's layers, drawn once; each sheet is cut while the next is drawn. Throws what
 * `withRenderer` throws.
 */
export async function drawStates(input: DrawStatesInput): Promise<CutState[]> {
  const plan = planSheets(input.timeline, input.sceneIndex, input.scale);
  if (plan.sheets.length === 0) return [];

  const cutting: Promise<CutState[]>[] = [];
  await renderStates({
    ...input,
    ...plan,
    image: { imageFormat: "png" },
    onSheet(picture, index) {
      const cut = cutSheet(plan.sheets[index] ?? [], picture, input.scale);
      // Its failure is thrown where all are waited for.
      cut.catch(() => undefined);
      cutting[index] = cut;
    },
  });

  return (await Promise.all(cutting)).flat();
}
