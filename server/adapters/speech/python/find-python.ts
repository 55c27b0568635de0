import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** Where set-up puts the virtual environment, or the reason why it could not make one (tooling/set-up/speech.mjs). */
const folder = path.resolve(/* turbopackIgnore: true */ ".cache");

const problemSchema = z.object({ problem: z.string() });

/** The Python of the virtual environment of the natural voices, or a sentence that says what to install. Looks each time. */
export function findPython(
  place = folder,
): { python: string; missing?: undefined } | { python?: undefined; missing: string } {
  const python = path.join(/* turbopackIgnore: true */ place, "hibari/bin/python");

  return existsSync(python)
    ? { python }
    : { missing: readProblem(path.join(/* turbopackIgnore: true */ place, "hibari.json")) };
}

function readProblem(file: string): string {
  if (!existsSync(file)) return 'The natural voices are not installed: run "npm run setup".';

  return problemSchema.parse(JSON.parse(readFileSync(file, "utf8"))).problem;
}
