import type { OverlayOf, RichText } from "@/remotion/timeline/schema";
import { trimEndOf } from "@/server/trim-end-of";
import { isAscending, readTime, type ReadTime } from "../figures/read-time";
import { type InlineRun, sliceRuns, textOf, trimRuns } from "../inline/inline-run";
import { showPhrase } from "../scenes/show-phrase";
import type { Piece } from "../sentences/cut-pieces";
import { capitalize } from "./capitalize";
import type { FoundScene } from "./found-scene";

/** Fewer events are better as sentences, or as a list. */
const MIN_EVENTS = 3;
const MAX_EVENTS = 6;
/** A longer sentence is not an event beside a year but a story. */
const MAX_EVENT_WORDS = 14;

type Event = OverlayOf<"timeline">["events"][number];
type DatedWords = { time: ReadTime; event: Event; isShortened: boolean };

/** "In 1876, …", "By May 1990 …", "Im Jahr 1876 …", "En 1876, …" */
const opening = /^(?:(?:in|by|around|since|en|em|nel|im jahre?)\s+)?(?=\d|\p{Lu})/iu;

/** The timeline of consecutive sentences that each begin with a year or a date, in order of time; null for any others. */
export function findTimeline(pieces: readonly Piece[]): FoundScene | null {
  const dated: DatedWords[] = [];
  for (const piece of pieces) {
    const words = dated.length === MAX_EVENTS ? null : readSentence(piece);
    if (!words || !isAscending([...dated, words].map(({ time }) => time))) break;
    dated.push(words);
  }
  if (dated.length < MIN_EVENTS) return null;

  return {
    overlay: { kind: "timeline", events: dated.map(({ event }) => event) },
    pieceCount: dated.length,
    showsCaptions: dated.some(({ isShortened }) => isShortened),
  };
}

/** List items that all begin with a time ("1997: the web", "In 1997, …"), in their order, as events; null for other lists. */
export function findEvents(items: readonly (readonly InlineRun[])[]): DatedWords[] | null {
  const dated = items.map((runs) => readItem(runs));
  const isTimeline = items.length >= MIN_EVENTS && isAscending(dated.map((words) => words?.time ?? null));

  return isTimeline ? dated.filter((words) => words !== null) : null;
}

/** The timeline of rows with a time and its words, in order of time; null for other rows. */
export function findRows(rows: readonly { time: string; text: RichText }[]): OverlayOf<"timeline"> | null {
  const times = rows.map(({ time }) => readTime(time));
  const areWhole = times.every((time, index) => time?.label === rows[index]?.time);
  if (rows.length < 2 || rows.length > MAX_EVENTS || !areWhole || !isAscending(times)) return null;

  return { kind: "timeline", events: rows.map(({ time, text }) => ({ time, text })) };
}

function readSentence({ runs, utterances, words }: Piece): DatedWords | null {
  if (utterances.length !== 1 || utterances[0]?.isClause || words > MAX_EVENT_WORDS) return null;
  const text = textOf(runs);
  const prefix = opening.exec(text)?.[0] ?? "";
  const time = readTime(text.slice(prefix.length));
  const rest = text.slice(prefix.length + (time?.label.length ?? 0));
  // "793 people" has no year; "In 793, Vikings" has one, and so does "In 1997 people".
  if (!time || !/^(?:[,،、:：]|\s(?=\S))|^に/u.test(rest)) return null;
  if (/^\s/.test(rest) && (prefix === "" || /^\d{3}$/.test(time.label))) return null;

  return readWords(runs, time, prefix);
}

function readItem(runs: readonly InlineRun[]): DatedWords | null {
  const text = textOf(runs);
  const prefix = opening.exec(text)?.[0] ?? "";
  const time = readTime(text.slice(prefix.length));
  if (!time || !/^\s*(?:[,،、:：–—]|-\s)/u.test(text.slice(prefix.length + time.label.length))) return null;

  return readWords(runs, time, prefix);
}

function readWords(runs: readonly InlineRun[], time: ReadTime, prefix: string): DatedWords | null {
  const text = textOf(runs);
  const start = prefix.length + time.label.length;
  const mark = /^[\s,،、:：–—-]*/u.exec(text.slice(start))?.[0] ?? "";
  const end = trimEndOf(text, /[\s.。]/u).length;
  const shown = showPhrase(trimRuns(sliceRuns(runs, start + mark.length, end)));
  if (textOf(shown.runs).trim() === "") return null;

  return { time, event: { time: time.label, text: capitalize(shown.text) }, isShortened: shown.isShortened };
}
