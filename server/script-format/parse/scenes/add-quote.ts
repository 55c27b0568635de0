import type { Blockquote } from "mdast";
import { isQuoteVoice, readVoice } from "../directives/read-voice";
import { flattenText } from "../inline/flatten-inline";
import { textOf, toRichText, trimRuns, type InlineRun } from "../inline/inline-run";
import { addNotice } from "../script-context";
import { cutPieces, type Piece } from "../sentences/cut-pieces";
import { MAX_VISUAL_WORDS, pausesMs } from "../sentences/limits";
import { narratePieces } from "../sentences/narrate-pieces";
import { placeVisual, pushScene, type SceneBuilder } from "./scene-builder";

/**
 * Adds a block quote of paragraphs as quote scenes of up to about 12 s. A last line that starts with a dash names the
 * speaker; the voice of ::voice says the words, but not the speaker's name.
 */
export function addQuote(builder: SceneBuilder, quote: Blockquote): void {
  placeVisual(builder);

  const { context } = builder;
  const paragraphs = quote.children.filter((child) => child.type === "paragraph");
  const [voice] = quote.children.filter(isQuoteVoice);
  const voiceId = voice ? readVoice(voice, context) : builder.voiceId;
  const line = quote.position?.start.line ?? 1;
  const runs = paragraphs.flatMap((paragraph, index) => {
    const own = flattenText(paragraph.children, context);
    const [first] = own;

    return index === 0 || first === undefined
      ? own
      : [{ text: " ", isEmphasized: false, line: first.line }, ...own];
  });
  const { words, attribution } = splitAttribution(runs);
  const groups = groupPieces(cutPieces(words, context.language));
  const speaker = cutPieces(attribution, context.language);

  if (groups.length === 0) {
    addNotice(context, line, "a quote without words is left out.");
    return;
  }

  for (const [index, pieces] of groups.entries()) {
    const isLast = index === groups.length - 1;
    const hasSpeaker = isLast && speaker.length > 0;
    const pauseAfterMs = hasSpeaker
      ? pausesMs.beforeAttribution
      : isLast
        ? pausesMs.afterParagraph
        : pausesMs.afterSentence;

    pushScene(builder, {
      overlay: {
        kind: "quote",
        text: toRichText(
          pieces.flatMap((piece, at) => (at === 0 ? piece.runs : [spaceAfter(piece), ...piece.runs])),
        ),
        ...(hasSpeaker ? { attribution: textOf(attribution).trim() } : {}),
      },
      narration: [
        ...narratePieces(pieces, pauseAfterMs, voiceId),
        ...(hasSpeaker ? narratePieces(speaker, pausesMs.afterParagraph, builder.voiceId) : []),
      ],
      showsCaptions: false,
      line: pieces[0]?.runs[0]?.line ?? line,
    });
  }
}

function spaceAfter(piece: Piece): InlineRun {
  return { text: " ", isEmphasized: false, line: piece.runs[0]?.line ?? 1 };
}

/** The last line is the attribution if it starts with "—", "–" or "--"; the dash is neither shown nor spoken. */
function splitAttribution(runs: InlineRun[]): { words: InlineRun[]; attribution: InlineRun[] } {
  const lastLine = runs.at(-1)?.line;
  const isLast = ({ line }: InlineRun) => line === lastLine;
  const start = runs.findIndex(isLast);
  const last = trimRuns(runs.slice(start));
  const dash = /^(?:—|–|--)\s*/u.exec(last[0]?.text ?? "")?.[0];

  if (dash === undefined || start <= 0) return { words: runs, attribution: [] };

  const [first, ...others] = last;
  const attribution =
    first === undefined ? [] : [{ ...first, text: first.text.slice(dash.length) }, ...others];

  return { words: runs.slice(0, start), attribution };
}

function groupPieces(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let words = 0;

  for (const piece of pieces) {
    words += piece.words;
    const last = groups.at(-1);

    if (last !== undefined && words <= MAX_VISUAL_WORDS) last.push(piece);
    else {
      groups.push([piece]);
      words = piece.words;
    }
  }

  return groups;
}
