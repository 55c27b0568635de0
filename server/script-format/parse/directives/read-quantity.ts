import type { OverlayOf, RichText } from "@/remotion/timeline/schema";
import { noIcon } from "@/server/illustrations/illustrate-scenes";
import { MAX_DIGITS, readFigure } from "../figures/read-figure";
import { readSize } from "../figures/read-size";
import { readCountPhrase, toDrawing } from "../found-scenes/find-count";
import { formOf, readShare } from "../found-scenes/find-share";
import { type InlineRun, splitRuns } from "../inline/inline-run";
import { scriptError } from "../../script-problem";
import { readNamedPart } from "./read-sequence";

type Place = { language: string; line: number };

/**
 * `::count[3 hearts]`, `::count[9 of 10 people]{label="…"}`; `drawing` stands for each thing, if the script names one: a name of
 * the set, or "none". Throws ScriptError.
 */
export function readPictogram(
  text: string,
  { drawing, label }: { drawing?: string; label?: string },
  { language, line }: Place,
): OverlayOf<"pictogram-count"> {
  const read = readCountPhrase(text, language);
  if (read === null) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `::count takes a number up to 100, such as ::count[3 hearts] or ::count[9 of 10 people], and not "${text}".`,
    );
  }

  const { count, total, noun } = read;

  return {
    kind: "pictogram-count",
    count,
    total,
    ...(drawing === undefined ? toDrawing(noun, language) : drawing !== noIcon && { drawing }),
    label: plainText(label ?? text),
  };
}

/** `::share[71%]{label="of the Earth" as="waffle"}`, `::share[2/3]`. Throws ScriptError. */
export function readPartOfWhole(
  text: string,
  { label, as }: { label?: string; as?: string },
  { language, line }: Place,
): OverlayOf<"part-of-whole"> {
  const share = readShare(text, language);
  if (share === null || share.percent < 0 || share.percent > 100) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `::share takes a percentage or a fraction, such as ::share[71%] or ::share[2/3], and not "${text}".`,
    );
  }
  if (as !== undefined && as !== "donut" && as !== "waffle") {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `a share is drawn as="donut" or as="waffle", and not "${as}".`,
    );
  }

  const { percent, figure } = share;

  return { kind: "part-of-whole", form: as ?? formOf(share), percent, figure, label: plainText(label ?? "") };
}

const shapes = ["columns", "circles", "squares"] as const;

/** `::scale[Eiffel Tower: 330 m; Burj Khalifa: 828 m]{shape="columns"}`, without a title. Throws ScriptError. */
export function readScale(
  runs: readonly InlineRun[],
  shape: string | undefined,
  { language, line }: Place,
): OverlayOf<"scale-comparison"> {
  const things = splitRuns(runs, /[;；]/g).map((part) => {
    const named = readNamedPart(part);
    const text = named?.text.map((run) => run.text).join("") ?? "";
    const size = readSize(text, language);
    const figure = readFigure(text, language);
    if (!named || (!size && !figure)) return null;

    return size?.rest === ""
      ? { label: named.name, size: size.size, figure: size.figure, unit: size.dimension }
      : figure && {
          label: named.name,
          size: figure.figure.value,
          figure: { ...figure.figure, suffix: `${figure.figure.suffix}${figure.rest && ` ${figure.rest}`}` },
          unit: `${figure.figure.prefix} ${figure.figure.suffix} ${figure.rest}`,
        };
  });
  const known = things.filter((thing) => thing !== null).filter(({ size }) => size > 0);
  const isComparable = known.length === things.length && new Set(known.map(({ unit }) => unit)).size === 1;
  if (!isComparable || known.length < 2 || known.length > 6) {
    throw scriptError(
      "INVALID_DIRECTIVE",
      line,
      `::scale takes 2 to 6 things and their sizes, of at most ${MAX_DIGITS} digits and in units of one kind, such as ::scale[Eiffel Tower: 330 m; Burj Khalifa: 828 m].`,
    );
  }
  const wanted = shapes.find((one) => one === shape);
  if (shape !== undefined && wanted === undefined) {
    throw scriptError("INVALID_DIRECTIVE", line, `shape takes ${shapes.join(", ")}, and not "${shape}".`);
  }

  return {
    kind: "scale-comparison",
    shape: wanted ?? (known[0]?.unit === "area" ? "squares" : "columns"),
    things: known.map(({ label, size, figure }) => ({ label, size, figure })),
  };
}

function plainText(text: string): RichText {
  return text === "" ? [] : [{ text, isEmphasized: false }];
}
