import type { RichText } from "@/remotion/timeline/schema";

/** The text of a setting, with `*word*` and `**word**` emphasised. */
export function readEmphasis(written: string): RichText {
  return written
    .split(/(?<!\*)\*+([^*]+)\*+/)
    .map((text, index) => ({ text, isEmphasized: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
