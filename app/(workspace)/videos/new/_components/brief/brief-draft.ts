import { z } from "zod";
import { topicLanguages } from "@/server/topics/schema";
import { type Brief, briefSchema, tones } from "@/server/writing/schema";
import { parseLength } from "./parse-length";

/** Where a script's facts may come from, as the page offers it. */
export const briefStarts = ["topic", "article", "table"] as const;
/** What a video may start from. */
export const starts = [...briefStarts, "script", "example"] as const;
export type BriefStart = (typeof briefStarts)[number];
export type Start = (typeof starts)[number];

/** In seconds. */
export const lengthPresets = [30, 60, 120, 300, 600] as const;

const briefDraftSchema = z.object({
  start: z.enum(starts).default("topic"),
  topic: z.string().default(""),
  address: z.string().default(""),
  table: z.string().default(""),
  notes: z.string().default(""),
  /** In seconds; null if `otherLength` has the length in words. */
  lengthPreset: z.literal(lengthPresets).nullable().default(60),
  otherLength: z.string().default(""),
  tone: z.enum(tones).default("neutral"),
  language: z.enum(topicLanguages).default("en"),
  audience: z.string().default(""),
  wishes: z.string().default(""),
});
/** A brief as a person fills it in: the texts of every start, all unchecked. */
export type BriefDraft = z.infer<typeof briefDraftSchema>;

const emptyDraft = briefDraftSchema.parse({});

/** The draft stored as text; an empty one if the text holds none. Pure. */
export function readBriefDraft(text: string): BriefDraft {
  if (text === "") return emptyDraft;
  try {
    return briefDraftSchema.catch(emptyDraft).parse(JSON.parse(text));
  } catch {
    return emptyDraft;
  }
}

/** The problem of each field, by its name in the draft. */
export type BriefProblems = Partial<Record<keyof BriefDraft, string>>;

type CheckedBrief = { brief: Brief; problems?: undefined } | { brief?: undefined; problems: BriefProblems };

/** The draft as a brief, or the problems to fix first. Pure. */
export function toBrief(draft: BriefDraft, start: BriefStart): CheckedBrief {
  const { address, table, notes, tone, language, audience, wishes } = draft;
  const lengthSeconds = draft.lengthPreset ?? parseLength(draft.otherLength);
  const topic = draft.topic.trim() === "" && start === "article" ? nameArticle(address) : draft.topic;
  const sources = {
    topic: notes.trim() === "" ? { kind: "encyclopedia" } : { kind: "notes", text: notes },
    article: { kind: "article", address },
    table: { kind: "table", text: table },
  };
  const parsed = briefSchema.safeParse({
    ...{ topic, source: sources[start], lengthSeconds, tone, language, audience, wishes },
  });
  if (parsed.success && lengthSeconds !== undefined) return { brief: parsed.data };

  const problems: BriefProblems = {};
  for (const { path, message } of parsed.error?.issues ?? []) {
    problems[toFieldName(path, start)] ??= message;
  }
  if (start === "table" && table.trim() === "") problems.table = "Paste the cells, or choose a CSV file.";
  if (lengthSeconds === undefined) problems.otherLength = "Write a length such as 4:30 or 90 s.";

  return { problems };
}

function toFieldName([field, part]: PropertyKey[], start: BriefStart): keyof BriefDraft {
  switch (field) {
    case "source":
      return part === "address" ? "address" : start === "table" ? "table" : "notes";
    case "lengthSeconds":
      return "otherLength";
    case "audience":
    case "wishes":
      return field;
    default:
      return "topic";
  }
}

/** An article's subject as far as its address tells: "why cats purr" for "https://example.com/why-cats-purr.html". */
function nameArticle(address: string): string {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  if (!URL.canParse(whole)) return "An article";
  const { hostname, pathname } = new URL(whole);
  const last = pathname.split("/").findLast((segment) => /\p{L}{3}/u.test(decode(segment))) ?? hostname;
  const words = decode(last)
    .replace(/\.[a-z]{2,5}$/i, "")
    .replaceAll(/[-_+]+/g, " ");

  return words.slice(0, 200).trim();
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
