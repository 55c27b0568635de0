import "../explain-fatal-error";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { text as readText } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import { writeNarration } from "@/server/narration/write-narration";
import { closeSpeechEngines, listBuiltInVoices } from "@/server/providers/speech-engines";
import { sayLine, type SaidLine } from "./say-line";
import { timeWords } from "./time-words";

const usage = `Usage: npm run --silent say -- [options] < lines.txt

Reads lines from standard input and prints one line of spoken words for each.

  --locale <tag>   en-US (default), en-GB, en-IN or another BCP 47 tag
  --audio <dir>    also speaks each line into 00.wav, 01.wav and so on, with the times of its words in 00.json
  --voice <id>     a voice of the built-in engine, for --audio
  --help           shows this
`;

async function main(): Promise<void> {
  const { locale, audio, voice, help } = parse(process.argv.slice(2));
  if (help) {
    process.stdout.write(usage);

    return;
  }

  const lines = splitLines(await readText(process.stdin)).map((line) => sayLine(line, locale));
  process.stdout.write(lines.map(({ words }) => `${words.join(" ")}\n`).join(""));
  if (audio !== undefined) await speakLines(lines, path.resolve(env.callerDirectory, audio), voice);
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        locale: { type: "string", default: "en-US" },
        audio: { type: "string" },
        voice: { type: "string", default: listBuiltInVoices()[0]?.id ?? "" },
        help: { type: "boolean", short: "h", default: false },
      },
    });

    return { ...values, locale: Intl.getCanonicalLocales(values.locale)[0] ?? "en-US" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("INVALID_INPUT", `${reason}\n\n${usage}`, { cause: error });
  }
}

/** A line break at the very end begins no further line. */
function splitLines(input: string): string[] {
  const lines = input.split(/\r?\n/);

  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

async function speakLines(lines: SaidLine[], directory: string, voiceId: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const digits = Math.max(2, String(lines.length - 1).length);

  try {
    for (const [index, { sentences }] of lines.entries()) {
      const file = path.join(directory, String(index).padStart(digits, "0"));
      const spoken = sentences.map(({ tokens }) => ({
        spokenWords: tokens.flatMap(({ spokenWords }) => spokenWords),
        pauseAfterMs: 0,
      }));
      const { words } = await writeNarration(
        { workspaceId: "", sentences: spoken, voiceId, speed: 1, pauses: "normal" },
        `${file}.wav`,
      );
      await writeFile(`${file}.json`, JSON.stringify(timeWords(sentences, words)));
    }
  } finally {
    await closeSpeechEngines();
  }
}

await main();
