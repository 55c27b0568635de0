import { statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../../errors";
import { endProgram } from "../../processes/ask-program";
import { findPython } from "../python/find-python";
import { PYTHON_SAMPLE_RATE, speakInPython, toSpeakProgram } from "../python/speak-in-python";
import { requireKnownVoice } from "../require-known-voice";
import type { SpeechEngine, Voice } from "../speech-engine";
import { describeInstallFailure } from "./describe-install-failure";
import { withInstallLock } from "./install-lock";
import { installParts } from "./install-parts";
import { listAbsentParts } from "./kokoro-parts";
import { type KokoroVoice, kokoroVoices } from "./kokoro-voices";

/** The model's version and our own revision: raise the latter whenever the same words would give another clip. */
const VERSION = "1.0-int8-1";

/** A sentence of 2,000 words takes eight minutes on two busy cores; forty words take ten seconds. */
const timeLimitMs = 20 * 60_000;

const defaultFolder = path.resolve(/* turbopackIgnore: true */ ".cache/kokoro");

/** Kokoro's 54 voices, in a process of its own (speak.py) with hibari's Python. Their parts are downloaded when first needed. */
export function createKokoroEngine({ find = findPython, folder = defaultFolder } = {}) {
  let listed: { state: string; voices: Voice[] } | undefined;
  const install: NonNullable<SpeechEngine["installVoice"]> = async (voiceId, { onProgress, signal }) => {
    const voice = requireKnownVoice(kokoroVoices, { words: [], voiceId, speed: 1 });
    const python = requirePython();
    const listAbsent = () => listAbsentParts(folder, voice, python);
    if (listAbsent().length === 0) return;

    await mkdir(path.dirname(folder), { recursive: true });
    await withInstallLock(`${folder}.lock`, { onProgress, signal }, async (report) => {
      const parts = listAbsent();
      if (parts.length === 0) return;
      const tryOut = { words: [sampleWords[voice.language] ?? "OK."], speed: 1, voice: voice.id };
      await installParts({ folder, parts, python, tryOut, report, signal }).catch((cause: unknown) => {
        throw describeInstallFailure(voice, parts, cause);
      });
      // A process that runs has loaded the parts from before.
      await endProgram(toProgram(python));
    });
  };

  function requirePython(): string {
    const { python, missing } = find();
    if (python === undefined) throw new AppError("CONFIGURATION_INVALID", missing);

    return python;
  }

  function toProgram(python: string) {
    return toSpeakProgram(python, ["--kokoro", folder], timeLimitMs);
  }

  function listVoices(python: string | undefined, missing: string | undefined): Voice[] {
    // The voices of a language need the same parts.
    const bytes = new Map<string, number>();

    return kokoroVoices.map((voice) => {
      const known = python === undefined ? 0 : bytes.get(voice.language);
      const absentBytes =
        known ?? listAbsentParts(folder, voice, python ?? "").reduce((sum, part) => sum + part.bytes, 0);
      bytes.set(voice.language, absentBytes);

      return describe(voice, absentBytes, missing);
    });
  }

  function describe({ part: _, ...voice }: KokoroVoice, absentBytes: number, missing?: string): Voice {
    if (missing !== undefined) return { ...voice, missing };

    return absentBytes > 0 ? { ...voice, download: { bytes: absentBytes } } : voice;
  }

  return {
    id: "kokoro",
    version: VERSION,
    get voices() {
      const { python, missing } = find();
      // Each preview asks, and the answer takes some eighty looks at files. Parts come and go by renames, which change the folder's time.
      const changedAtMs = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
      const state = `${python} ${missing} ${changedAtMs}`;
      if (listed?.state !== state) listed = { state, voices: listVoices(python, missing) };

      return listed.voices;
    },
    sampleRate: PYTHON_SAMPLE_RATE,

    async synthesizeSentence(input) {
      const voice = requireKnownVoice(kokoroVoices, input);
      const python = requirePython();
      const signal = input.signal ?? new AbortController().signal;
      await install(voice.id, { onProgress: () => undefined, signal });

      return speakInPython({
        program: toProgram(python),
        input,
        language: voice.language,
        name: `the voice "${voice.name}"`,
        options: { voice: voice.id },
      });
    },

    installVoice: install,

    async close() {
      const { python } = find();
      if (python !== undefined) await endProgram(toProgram(python));
    },
  } satisfies SpeechEngine;
}

/** Something to say in each language, for a try-out. */
const sampleWords: Record<string, string> = {
  "hi-IN": "नमस्ते.",
  "ja-JP": "こんにちは.",
  "zh-CN": "你好.",
};
