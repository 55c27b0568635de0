import { findCapableFfmpeg } from "@/server/adapters/ffmpeg/find-ffmpeg";
import { AppError } from "@/server/errors";
import { type Preset, presetSchema, type Renderer, rendererSchema } from "@/server/segments/schema";

/**
 * The renderer that this machine can use: the layered one needs an ffmpeg that can compose, the reference renderer does not.
 * With a notice if that is not the requested one.
 */
export async function chooseRenderer(asked: Renderer): Promise<{ renderer: Renderer; notice?: string }> {
  if (asked === "reference" || (await findCapableFfmpeg())) return { renderer: asked };

  return {
    renderer: "reference",
    notice:
      "No ffmpeg that can draw in layers was found, so the slower reference renderer is used: install ffmpeg, or name one with FFMPEG_PATH.",
  };
}

/** The requested options, or the defaults: standard and layered. Throws INVALID_INPUT with the valid names. */
export function resolveRenderOptions(requested: { preset?: string; renderer?: string }): {
  preset: Preset;
  renderer: Renderer;
} {
  return {
    preset: pickName("preset", requested.preset ?? "standard", presetSchema.options),
    renderer: pickName("renderer", requested.renderer ?? "layered", rendererSchema.options),
  };
}

function pickName<Name extends string>(what: string, value: string, valid: readonly Name[]): Name {
  const known = valid.find((name) => name === value);
  if (known === undefined)
    throw new AppError("INVALID_INPUT", `There is no ${what} "${value}": use ${valid.join(", ")}.`);

  return known;
}
