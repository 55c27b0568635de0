import { trimEndOf } from "@/server/trim-end-of";
import type { ScriptSettings } from "../front-matter/settings";
import type { SceneDraft } from "../schema";
import { scriptError } from "../script-problem";

/** YouTube's limit for `snippet.title`, in characters. */
const MAX_TITLE_LENGTH = 100;

type TitleInput = { settings: ScriptSettings; line: number; scenes: readonly SceneDraft[] };

/**
 * The video's title, at most 100 characters: the front matter's, else the first heading, else the first sentence,
 * both cut at a word. Throws ScriptError if the front matter's is too long.
 */
export function chooseTitle({ settings: { title }, line, scenes }: TitleInput): string {
  if (title !== undefined && title.trim().length > MAX_TITLE_LENGTH) {
    throw scriptError(
      "INVALID_SETTING",
      line,
      `the title has ${title.trim().length} characters; YouTube allows ${MAX_TITLE_LENGTH}.`,
    );
  }
  if (title !== undefined && title.trim() !== "") return title.trim();

  const heading = scenes.find(({ overlay }) => overlay.kind === "title");
  const spoken = (heading ?? scenes.find(({ narration }) => narration.length > 0))?.narration ?? [];
  const text = spoken
    .slice(0, heading === undefined ? 1 : spoken.length)
    .map(({ runs }) => runs.map((run) => run.text).join(""))
    .join(" ");

  // A script of pictures alone has no words.
  return cutAtWord(text.trim()) || "Untitled";
}

function cutAtWord(text: string): string {
  if (text.length <= MAX_TITLE_LENGTH) return text;

  const cut = text.slice(0, MAX_TITLE_LENGTH - 1);
  const wholeWords = trimEndOf(cut, /\S/);

  return `${trimEndOf(wholeWords || cut, /[\s,;:.–—-]/u)}…`;
}
