import type { Paragraph } from "mdast";
import { setFormula } from "../formulas/set-formula";
import { placeVisual, type SceneBuilder } from "./scene-builder";
import { takeTitle } from "./take-title";

type Formula = { tex: string; line: number; title?: string };

/**
 * Adds a formula as the visual for the paragraph below, under its title: a sentence before it that ends in a colon, or the
 * directive's. TeX is never read out.
 */
export function addFormula(builder: SceneBuilder, { tex, line, title }: Formula): void {
  placeVisual(builder);

  const intro = takeTitle(builder);
  const given = title === undefined ? intro?.text : [{ text: title, isEmphasized: false }];
  builder.visual = {
    overlay: { kind: "formula", ...(given ? { title: given } : {}), terms: setFormula(tex.trim(), line) },
    narration: intro?.narration ?? [],
    showsCaptions: intro?.isShortened === true,
    line: intro?.line ?? line,
  };
}

/** The TeX of a paragraph that holds only a formula ("$$E = mc^2$$" on a line of its own); undefined for any other. */
export function findFormula({ children }: Paragraph): string | undefined {
  const [first, ...others] = children;

  return first?.type === "inlineMath" && others.length === 0 ? first.value : undefined;
}
