import { AppError } from "@/server/errors";
import { splitSentences } from "@/server/script-format/parse/sentences/split-sentences";
import { saveVideo } from "@/server/videos/save-video";
import { replaceBody } from "../script/assemble-script";
import { whileEndingWriting } from "../end-in-turn";
import { endWriting, getWriting, recordSaved } from "../repository";

/**
 * Stops a writing. Of a whole script, the sentences that are complete are saved; a rewrite leaves the script as it was. One that
 * is over stays as it is. Throws NOT_FOUND.
 */
export function stopWriting(where: { workspaceId: string; writingId: string }): Promise<void> {
  return whileEndingWriting(where, () => stopInTurn(where));
}

async function stopInTurn(where: { workspaceId: string; writingId: string }): Promise<void> {
  const writing = await getWriting(where);
  if (!(await endWriting(writing, { state: "cancelled" }))) return;

  // What was shown last: the worker shows no more once it is over.
  const { text, request, workspaceId, videoId } = await getWriting(where);
  if (request.kind !== "script") return;
  const body = dropCutSentence(text, request.brief.language);
  if (body === "") return;

  const { revision, script: baseScript } = request;
  const script = replaceBody(baseScript, body, {});
  const saved = await saveVideo({ workspaceId, videoId, revision, baseScript, script }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "CONFLICT") return undefined;
      throw error;
    },
  );
  if (saved) await recordSaved(writing, saved.revision);
}

/** A body without its last sentence, if that was cut off, or the heading that nothing follows. Pure. */
export function dropCutSentence(body: string, language: string): string {
  const blocks = body.trim().split(/\n{2,}/);
  const last = blocks.pop() ?? "";
  if (!/[.!?。！？।…]["”’»」』)*]*$/u.test(last)) {
    const sentences = splitSentences(last, language);
    const end = sentences.at(-2)?.end ?? 0;
    if (!/^[#|:]/.test(last) && end > 0) blocks.push(last.slice(0, end).trim());
  } else blocks.push(last);
  while (/^(?:##|\||::)/.test(blocks.at(-1) ?? "")) blocks.pop();

  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}
