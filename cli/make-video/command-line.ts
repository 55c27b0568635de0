import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { captionStyleSchema, formatSchema, themeIdSchema } from "@/remotion/timeline/schema";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { pauseLengthSchema } from "@/server/script-format/front-matter/settings";
import { rendererSchema } from "@/server/segments/schema";
import { topicLanguages } from "@/server/topics/schema";
import { type Brief, briefSchema, tones } from "@/server/writing/schema";

export const usage = `Usage: npm run make-video -- <script.md|script.txt> [options]
       npm run make-video -- --topic "why cats purr" --length 60 [options]

  --topic <text>        writes the script first, into <topic>.md: by the service whose key is set (ANTHROPIC_API_KEY, …),
                        else of sentences from Wikipedia
  --length <time>       of a video about a topic: 90 (seconds) or 1:30 (default: 60)
  --language <code>     of a video about a topic: ${topicLanguages.join(", ")} (default: en)
  --tone <name>         ${tones.join(", ")}
  --audience <text>     whom a video about a topic is for
  --estimate            tells what writing would cost, and stops
  --script-only         writes the script, and stops
  --out <file.mp4>      where the video goes; .srt, .jpg and .json are put beside it (default: the script's name)
  --format <name>       ${formatSchema.options.join(", ")}
  --theme <name>        ${themeIdSchema.options.join(", ")}
  --captions <style>    ${captionStyleSchema.options.join(", ")}
  --voice <id>          a voice, or none (see --list)
  --speed <number>      0.5 to 2, 1 is the voice's own pace
  --pauses <length>     ${pauseLengthSchema.options.join(", ")}
  --music <mood|file>   a mood (see --list), an audio file, or none
  --music-seed <n>      another piece of the same mood
  --preset <name>       draft (540p), standard (1080p), high (1440p, or 2160p where all pictures allow)
  --renderer <name>     ${rendererSchema.options.join(", ")}
  --json                the last line on standard output is one JSON object
  --list                lists voices and moods
  --help                shows this

What the script's front matter says is overruled by these options.`;

/** Settings of a script that can be typed as options. */
const settingFlags = [
  "format",
  "theme",
  "captions",
  "voice",
  "speed",
  "pauses",
  "music",
  "music-seed",
] as const;

const optionsSchema = z.object({
  /** The script's file; with a topic, the file to write it to. */
  script: z.string(),
  brief: briefSchema.optional(),
  isEstimateOnly: z.boolean(),
  isScriptOnly: z.boolean(),
  out: z.string(),
  /** The typed options that overrule the script's front matter, under the same keys. */
  settings: z.record(z.string(), z.string()),
  preset: z.string().optional(),
  renderer: z.string().optional(),
  json: z.boolean(),
  /** The folder the command was typed in. */
  directory: z.string(),
});
export type CommandLine = z.infer<typeof optionsSchema>;

/** The command line, with absolute paths. "help" and "list" stand for themselves. Throws INVALID_INPUT. */
export function parseCommandLine(args: string[]): CommandLine | "help" | "list" {
  const { values, positionals } = parse(args);
  if (values.help) return "help";
  if (values.list) return "list";

  const brief = values.topic === undefined ? undefined : readBrief(values.topic, values);
  const [named, ...more] = positionals;
  if (brief && named !== undefined) {
    throw new AppError("INVALID_INPUT", `Name a script or a topic, not both: leave out ${named}.`);
  }
  const script = brief ? toFileName(brief.topic) : named;
  if (script === undefined)
    throw new AppError("INVALID_INPUT", `Name the script to make a video of.\n\n${usage}`);
  if (more.length > 0)
    throw new AppError("INVALID_INPUT", `One script at a time: leave out ${more.join(", ")}.`);
  const ofTopics = topicFlags.filter((key) => !brief && values[key] !== undefined);
  if (ofTopics.length > 0) {
    throw new AppError(
      "INVALID_INPUT",
      `--${ofTopics[0] ?? ""} goes with --topic; the script says it itself.`,
    );
  }

  const scriptPath = path.resolve(env.callerDirectory, script);
  const out = path.resolve(env.callerDirectory, values.out ?? `${path.parse(script).name}.mp4`);
  if (path.extname(out).toLowerCase() !== ".mp4") {
    const given = values.out ? `, not ${values.out}` : ", such as video.mp4";
    throw new AppError("INVALID_INPUT", `--out must name an .mp4 file${given}.`);
  }

  const {
    preset,
    renderer,
    json = false,
    estimate = false,
    "script-only": isScriptOnly = false,
    ...others
  } = values;
  const settings: Record<string, string> = {};
  for (const key of settingFlags) {
    const value = others[key];
    if (value !== undefined) settings[key] = value;
  }

  return optionsSchema.parse({
    preset,
    renderer,
    settings,
    brief,
    isEstimateOnly: estimate,
    isScriptOnly,
    script: scriptPath,
    out,
    json,
    directory: env.callerDirectory,
  });
}

const topicFlags = ["length", "language", "tone", "audience", "estimate", "script-only"] as const;

type TopicValues = { length?: string; language?: string; tone?: string; audience?: string };

function readBrief(topic: string, { length = "60", language = "en", tone, audience }: TopicValues): Brief {
  const { data, error } = briefSchema.safeParse({
    ...{ topic, language, tone, audience, source: { kind: "encyclopedia" } },
    lengthSeconds: readSeconds(length),
  });
  if (data) return data;

  const [issue] = error.issues;
  const [key = ""] = issue?.path ?? [];
  const flag = key === "lengthSeconds" ? "length" : String(key);
  throw new AppError("INVALID_INPUT", `--${flag}: ${issue?.message ?? "is wrong"}`);
}

/** "90", "1:30" and "90s" are the same; NaN for anything that is no time. */
function readSeconds(text: string): number {
  const [, minutes = "0", seconds = ""] = /^(?:(\d+):)?(\d+)\s?s?$/.exec(text.trim()) ?? [];

  return seconds === "" ? Number.NaN : 60 * Number(minutes) + Number(seconds);
}

const maxNameCharacters = 60;

/** "why-cats-purr.md": the topic's letters and digits, whatever its script. */
function toFileName(topic: string): string {
  const name = topic
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, maxNameCharacters);

  return `${name.replace(/^-/, "").replace(/-$/, "")}.md`;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: "string" },
        format: { type: "string" },
        theme: { type: "string" },
        captions: { type: "string" },
        voice: { type: "string" },
        speed: { type: "string" },
        pauses: { type: "string" },
        music: { type: "string" },
        "music-seed": { type: "string" },
        preset: { type: "string" },
        renderer: { type: "string" },
        json: { type: "boolean" },
        topic: { type: "string" },
        length: { type: "string" },
        language: { type: "string" },
        tone: { type: "string" },
        audience: { type: "string" },
        estimate: { type: "boolean" },
        "script-only": { type: "boolean" },
        list: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new AppError("INVALID_INPUT", `${reason}. See --help.`, { cause: error });
  }
}
