import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { KokoroVoice } from "./kokoro-voices";

const source = path.resolve(/* turbopackIgnore: true */ "server/adapters/speech/kokoro");

/** A part of Kokoro that voices need: a folder, and the bytes of its download. */
export type KokoroPart = {
  name: string;
  bytes: number;
  /** The file of its Python packages, with hashes; absent for the part that comes from npm. */
  requirements?: string;
  /** Whether it holds code for one version of Python; else it is data alone. */
  isCode: boolean;
};

const toPart = (name: string, bytes: number, isCode: boolean): KokoroPart => ({
  name,
  bytes,
  requirements: path.join(/* turbopackIgnore: true */ source, "requirements", `${name}.txt`),
  isCode,
});

const model = toPart("model", 63_082_740, false);
/** All voices at once, some 28 MB: they are one package. */
const voices: KokoroPart = { name: "voices", bytes: 26_887_218, isCode: false };
const phonemes = [
  toPart("espeak", 10_078_484, true),
  toPart("japanese", 29_500_000, true),
  toPart("mandarin", 4_465_585, true),
];

export const hashesFile = path.join(/* turbopackIgnore: true */ source, "SHA256SUMS");

/** The parts that a voice needs, in the order in which they are fetched. */
function listParts({ part }: KokoroVoice): KokoroPart[] {
  return [...phonemes.filter(({ name }) => name === part), model, voices];
}

/** The parts of a voice that are not in `folder`. */
export function listAbsentParts(folder: string, voice: KokoroVoice, python: string): KokoroPart[] {
  return listParts(voice).filter((part) => !isHere(folder, part, python));
}

/** The note in an installed part: with other packages, or another Python, the part counts as absent. */
export function describePart({ requirements, isCode }: KokoroPart, python: string): string {
  const packages = requirements === undefined ? "" : readFileSync(requirements, "utf8");

  return isCode ? `${packages}# Python ${readPythonVersion(python)}\n` : packages;
}

/** The file of that note, in the folder of the part; it is written last. */
export function noteOf(folder: string, { name }: KokoroPart): string {
  return path.join(/* turbopackIgnore: true */ folder, name, "installed.txt");
}

function isHere(folder: string, part: KokoroPart, python: string): boolean {
  const note = noteOf(folder, part);

  return existsSync(note) && readFileSync(note, "utf8") === describePart(part, python);
}

function readPythonVersion(python: string): string {
  const environment = path.join(/* turbopackIgnore: true */ path.dirname(python), "../pyvenv.cfg");
  const [, version = ""] = existsSync(environment)
    ? (/^version\s*=\s*(\d+\.\d+)/m.exec(readFileSync(environment, "utf8")) ?? [])
    : [];

  return version;
}
