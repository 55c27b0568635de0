import { AppError } from "@/server/errors";
import { type Preset, presetSchema, type Renderer, rendererSchema } from "@/server/segments/schema";

/** What was asked for, as text, or the defaults: standard and layered. Throws INVALID_INPUT with the valid names. */
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
