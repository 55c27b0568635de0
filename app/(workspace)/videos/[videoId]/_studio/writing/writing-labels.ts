import { paidLabel, writerLabel } from "@/app/(workspace)/_components/writing/writer-labels";
import { estimateWords } from "@/app/(workspace)/_components/writing/estimate-length";
import type { Writing } from "./use-writing";

/** What is going on, in words: "Claude is writing", "Waiting to begin". Pure. */
export function activityLabel(writing: Pick<Writing, "state" | "kind" | "writer" | "instruction">): string {
  if (writing.state === "queued") return "Waiting to begin";
  const { writer, kind, instruction } = writing;
  if (!writer) return kind === "script" ? "Reading the source" : "Reading the script";

  return kind === "script"
    ? `${writer.name} is writing`
    : `${writer.name} is rewriting: “${instruction ?? ""}”`;
}

/** Why nothing moves, without the advice to try again, which happens anyway: "Claude asks for fewer requests." Pure. */
export function waitLabel(reason: string): string {
  return reason.replace(/; try again (?:later|in \d+ seconds)\.$/, ".");
}

/** "Part 4, 96 words of about 150": how far a text has come. Pure. */
export function progressLabel({
  partCount,
  wordCount,
  lengthSeconds,
}: {
  partCount: number;
  wordCount: number;
  /** The length of the requested video; absent if a part is rewritten. */
  lengthSeconds: number | undefined;
}): string {
  const words = `${wordCount.toLocaleString("en")} ${wordCount === 1 ? "word" : "words"}`;
  if (lengthSeconds === undefined) return words;

  return `Part ${Math.max(1, partCount)}, ${words} of about ${estimateWords(lengthSeconds).toLocaleString("en")}`;
}

/** Where a person can fix a failure; undefined if not in the settings. Pure. */
export function failurePlace(failureCode: string | null): { href: string; name: string } | undefined {
  switch (failureCode) {
    case "PROVIDER_REJECTED":
    case "CONFIGURATION_INVALID":
      return { href: "/settings#connections", name: "Connections" };
    case "SPENDING_CAP_REACHED":
      return { href: "/costs", name: "Costs" };
    default:
      return undefined;
  }
}

/** Whether it was written but is not in the script: people had changed the same lines. Pure. */
export function isUnmerged({ state, savedRevision }: Pick<Writing, "state" | "savedRevision">): boolean {
  return state === "succeeded" && savedRevision === null;
}

/** How it ended, unless by failing: "Written by Claude Sonnet 5.5, $0.02." Pure. */
export function endLabel(
  writing: Pick<Writing, "state" | "kind" | "instruction" | "writer" | "result" | "savedRevision">,
): string {
  const { state, kind, writer, result, savedRevision } = writing;
  if (state === "cancelled") {
    if (savedRevision === null) return "Stopped. The script is as it was before.";
    const charge = writer ? ` ${writer.name} may charge for it.` : "";

    return `Stopped. What was written so far is in the script.${charge}`;
  }
  if (isUnmerged(writing)) {
    return "Its lines were changed meanwhile: what was written is not in the script yet.";
  }
  const paid = result ? `, ${paidLabel(result)}` : "";
  if (!writer) {
    const title = result?.articles[0]?.title;

    return `Made of sentences from ${title === undefined ? "your source" : `Wikipedia’s “${title}”`}${paid}.`;
  }
  const done = kind === "script" ? "Written by" : `“${writing.instruction ?? ""}”: rewritten by`;

  return `${done} ${writerLabel(writer)}${paid}.`;
}
