import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { OverlayKind } from "@/remotion/timeline/schema";
import { parseScript } from "@/server/script-format/parse/parse-script";
import { chooseIllustrations, sceneText } from "@/server/videos/choose-illustrations";

const folder = path.join(process.cwd(), "tooling/evaluate-illustrations/scripts");

/** Kinds that show no more than words, unless something is drawn for them. */
const wordKinds: ReadonlySet<OverlayKind> = new Set(["title", "statement", "list", "quote"]);

type Counts = { scenes: number; pictured: number; drawn: number };

/**
 * Prints for each scene of each script whether anything is pictured, its kind, its words, its drawings and why, for a person to
 * judge: right, wrong or missing. With words, only scripts whose paths hold one of them.
 */
function main(wanted: readonly string[]) {
  for (const part of readdirSync(folder).sort()) {
    const files = readdirSync(path.join(folder, part))
      .map((file) => path.join(part, file))
      .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
    if (files.length > 0) console.log(`${part}: ${countsLabel(files.sort().map(printScript).reduce(add))}\n`);
  }
}

function printScript(file: string): Counts {
  const { scenes, language } = parseScript(readFileSync(path.join(folder, file), "utf8"));
  const { ofScenes: chosen } = chooseIllustrations(scenes, language);
  console.log(`# ${file}\n`);
  const counts = scenes.map((scene, position): Counts => {
    const { overlay } = scene;
    const drawn = chosen[position] ?? [];
    const isPictured = drawn.length > 0 || !wordKinds.has(overlay.kind);
    const names = drawn.map(({ name }) => name).join(", ");
    console.log(
      `${isPictured ? " " : "-"} ${overlay.kind.padEnd(14)} ${names.padEnd(30)} ${sceneText(scene)}`,
    );
    for (const { reason } of drawn) console.log(`${" ".repeat(47)} ${reason}`);

    return { scenes: 1, pictured: Number(isPictured), drawn: Number(drawn.length > 0) };
  });
  const total = counts.reduce(add);
  console.log(`\n${file}: ${countsLabel(total)}\n`);

  return total;
}

function countsLabel({ scenes, pictured, drawn }: Counts): string {
  const percent = ((100 * pictured) / scenes).toFixed(1);

  return `${pictured} of ${scenes} scenes have a picture (${percent} %): ${drawn} drawings, ${pictured - drawn} of another kind`;
}

function add(one: Counts, other: Counts): Counts {
  return {
    scenes: one.scenes + other.scenes,
    pictured: one.pictured + other.pictured,
    drawn: one.drawn + other.drawn,
  };
}

main(process.argv.slice(2));
