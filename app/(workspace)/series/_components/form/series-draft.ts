import { parseDollars } from "@/app/(workspace)/costs/_components/parse-dollars";
import { parseLength } from "@/app/(workspace)/videos/new/_components/brief/parse-length";
import type { SeriesInput, SeriesSource } from "@/server/series/schema";
import type { SeriesDetails } from "@/server/series/show-series";
import { topicLanguages } from "@/server/topics/schema";
import { lengthLimits, tones } from "@/server/writing/schema";

/** A series as typed into its form. */
export type SeriesDraft = {
  name: string;
  channelId: string;
  sourceKind: SeriesSource["kind"];
  address: string;
  theme: string;
  language: string;
  length: string;
  tone: string;
  audience: string;
  wishes: string;
  format: string;
  afterWriting: SeriesInput["defaults"]["afterWriting"];
  cadenceKind: SeriesInput["cadence"]["kind"];
  expression: string;
  timeZone: string;
  fillAhead: string;
  cap: string;
  pauseAfterFailures: string;
};

export type SeriesErrors = Partial<Record<keyof SeriesDraft, string>>;

/** What a new series starts with. Pure. */
export function emptyDraft({ channelId, timeZone }: { channelId: string; timeZone: string }): SeriesDraft {
  return {
    ...{ name: "", channelId, sourceKind: "list", address: "", theme: "", language: "en", length: "1:00" },
    ...{ tone: "neutral", audience: "", wishes: "", format: "", afterWriting: "plan" },
    ...{ cadenceKind: "slots", expression: "0 18 * * *", timeZone, fillAhead: "3", cap: "" },
    pauseAfterFailures: "3",
  };
}

/** An existing series as its form begins. Pure. */
export function toDraft(series: SeriesDetails): SeriesDraft {
  const { name, channelId, source, defaults, cadence, fillAhead, monthlyCapMicros, timeZone } = series;
  const { language, lengthSeconds, tone, audience, wishes, format, afterWriting } = defaults;

  return {
    ...{ name, channelId, sourceKind: source.kind, language, tone, audience, wishes, afterWriting },
    address: source.kind === "feed" ? source.address : "",
    theme: source.kind === "theme" ? source.theme : "",
    length: `${Math.floor(lengthSeconds / 60)}:${String(lengthSeconds % 60).padStart(2, "0")}`,
    format: format ?? "",
    ...{ cadenceKind: cadence.kind, timeZone, fillAhead: String(fillAhead) },
    expression: cadence.kind === "cron" ? cadence.expression : "0 18 * * *",
    cap: monthlyCapMicros === null ? "" : String(monthlyCapMicros / 1_000_000),
    pauseAfterFailures: String(defaults.pauseAfterFailures),
  };
}

type ReadDraft = { input: SeriesInput; errors?: undefined } | { input?: undefined; errors: SeriesErrors };

/** The typed draft as a series, or a sentence for each field that is wrong. The server checks cron expressions. Pure. */
export function readDraft(draft: SeriesDraft): ReadDraft {
  const seconds = parseLength(draft.length) ?? 0;
  const cap = parseDollars(draft.cap);
  const [fillAhead, pauseAfterFailures] = [Number(draft.fillAhead), Number(draft.pauseAfterFailures)];
  const tone = tones.find((known) => known === draft.tone);
  const language = topicLanguages.find((known) => known === draft.language);
  const format = formats.find((known) => known === draft.format) ?? null;
  const errors: SeriesErrors = {
    ...(draft.name.trim() === "" && { name: "Enter a name." }),
    ...(draft.channelId === "" && { channelId: "Choose a channel." }),
    ...(draft.sourceKind === "feed" &&
      draft.address.trim() === "" && { address: "Enter the feed’s address." }),
    ...(draft.sourceKind === "theme" &&
      draft.theme.trim().length < 3 && { theme: "Say in a few words what the series is about." }),
    ...((seconds < lengthLimits.leastSeconds || seconds > lengthLimits.mostSeconds) && {
      length: "From 30 s to 20 min, such as 4:30.",
    }),
    ...(!isWithin(fillAhead, 20) && { fillAhead: "Enter a number from 1 to 20." }),
    ...(!isWithin(pauseAfterFailures, 20) && { pauseAfterFailures: "Enter a number from 1 to 20." }),
    ...(typeof cap === "object" && cap !== null && { cap: cap.problem }),
  };
  if (Object.keys(errors).length > 0 || (typeof cap === "object" && cap !== null)) return { errors };

  return {
    input: {
      ...{ name: draft.name.trim(), channelId: draft.channelId, source: toSource(draft), fillAhead },
      monthlyCapMicros: cap,
      defaults: {
        ...{ language: language ?? "en", lengthSeconds: seconds, tone: tone ?? "neutral", format },
        ...{ audience: draft.audience.trim(), wishes: draft.wishes.trim() },
        ...{ afterWriting: draft.afterWriting, pauseAfterFailures },
      },
      cadence: toCadence(draft),
    },
  };
}

export const formats = ["landscape", "short", "square"] as const;

export function toSource({ sourceKind, address, theme }: SeriesDraft): SeriesSource {
  switch (sourceKind) {
    case "list":
      return { kind: "list" };
    case "feed":
      return { kind: "feed", address: address.trim() };
    case "theme":
      return { kind: "theme", theme: theme.trim() };
  }
}

export function toCadence({ cadenceKind, expression, timeZone }: SeriesDraft): SeriesInput["cadence"] {
  return cadenceKind === "slots" ? { kind: "slots" } : { kind: "cron", expression, timeZone };
}

const isWithin = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
