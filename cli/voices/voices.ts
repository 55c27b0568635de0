import "../explain-fatal-error";
import { parseArgs } from "node:util";
import { createKokoroEngine } from "@/server/adapters/speech/kokoro/kokoro-engine";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { AppError } from "@/server/errors";
import { listBuiltInVoices } from "@/server/providers/speech-engines";
import { listVoiceLines, progressBar } from "./voice-lines";

const usage = `Usage: npm run voices [-- [options] [<voice>…]]

Lists the voices, and what each still has to download. Names of voices, such as "kokoro:ef_dora" or "ef_dora",
download those.

  --all     downloads all voices, for a server
  --help    shows this
`;

const kokoro = createKokoroEngine();

async function main(): Promise<void> {
  const { values, positionals } = parse(process.argv.slice(2));
  if (values.help) {
    process.stdout.write(usage);
    return;
  }

  const asked = values.all ? kokoro.voices : positionals.map(findVoice);
  if (asked.length === 0) {
    process.stdout.write(`${listVoiceLines(listBuiltInVoices()).join("\n")}\n`);
    return;
  }

  for (const voice of asked) await install(voice);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { all: { type: "boolean", default: false }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("INVALID_INPUT", `${reason}\n\n${usage}`, { cause: error });
  }
}

function findVoice(id: string): Voice {
  const name = id.replace(/^kokoro:/, "");
  const voice = kokoro.voices.find((known) => known.id === name);
  if (!voice) {
    throw new AppError(
      "INVALID_INPUT",
      `There is no voice "${id}" to download: "npm run voices" lists the voices.`,
    );
  }

  return voice;
}

async function install({ id, name }: Voice): Promise<void> {
  // A voice that was installed before may have brought the parts of this one.
  const { download, missing } = findVoice(id);
  if (missing !== undefined) throw new AppError("CONFIGURATION_INVALID", missing);
  if (!download) {
    console.log(`${name}: ready`);
    return;
  }

  const { stderr } = process;
  const abort = new AbortController();
  process.once("SIGINT", () => abort.abort());
  await kokoro.installVoice(id, {
    signal: abort.signal,
    onProgress: (progress) => {
      if (stderr.isTTY) stderr.write(`\r\u001B[2K${name}  ${progressBar(progress)}`);
    },
  });
  if (stderr.isTTY) stderr.write("\r\u001B[2K");
  console.log(`${name}: installed`);
}

await main();
