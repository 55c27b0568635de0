import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packageDirectory = path.join(root, "node_modules/@iconify-json/fluent-emoji");

/** A younger folder may be the draft of another set-up, or in use by an older version that still runs. */
const oldMs = 24 * 60 * 60 * 1000;

const skinTone = /-(?:light|medium-light|medium|medium-dark|dark)(?=-|$)/;

/**
 * Splits the set of illustrations into `.cache/drawings/<version>/<name>.svg`: as one file of 99 MB it would take a process
 * most of a second and 300 MB to read. Drawings that differ only in skin tone are left out. Returns a line about it, or
 * nothing if it was done already.
 */
export function setUpIllustrations() {
  const { version } = JSON.parse(readFileSync(path.join(packageDirectory, "package.json"), "utf8"));
  const directory = path.join(root, ".cache/drawings", version);
  removeOld(path.join(root, ".cache/drawings"), version);
  removeOld(path.join(root, ".cache/illustrations"));
  if (existsSync(directory)) return;

  const { icons, width, height } = JSON.parse(
    readFileSync(path.join(packageDirectory, "icons.json"), "utf8"),
  );
  const draft = `${directory}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const names = Object.keys(icons).filter((name) => !isSkinTone(name, icons));
  for (const name of names) {
    writeFileSync(path.join(draft, `${name}.svg`), toSvg({ width, height, ...icons[name] }));
  }

  try {
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another set-up was quicker.
    if (!existsSync(directory)) throw error;
  }

  return `took ${names.length} illustrations out of their package`;
}

/**
 * Removes the folders of earlier versions and of killed set-ups: all in `directory` but `kept`, else the one that was changed
 * last. Prints of the drawings lie in a folder for each version and edition, and are made again when they are missing.
 */
export function removeOld(directory, kept) {
  if (!existsSync(directory)) return;
  const folders = readdirSync(directory)
    .map((name) => ({ name, changedMs: statSync(path.join(directory, name)).mtimeMs }))
    .sort((one, other) => other.changedMs - one.changedMs);
  for (const { name, changedMs } of folders) {
    if (name === (kept ?? folders[0].name) || Date.now() - changedMs < oldMs) continue;
    rmSync(path.join(directory, name), { recursive: true, force: true });
  }
}

/** Whether a name is another drawing's with a skin tone; "dark" alone also names moons and colours. */
function isSkinTone(name, icons) {
  return skinTone.test(name) && name.replaceAll(new RegExp(skinTone, "g"), "") in icons;
}

function toSvg({ body, width, height }) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(setUpIllustrations() ?? "");
