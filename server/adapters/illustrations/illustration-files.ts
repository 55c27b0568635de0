import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { printEdition, printIllustration } from "@/remotion/illustrations/print-illustration";
import { themes } from "@/remotion/themes/themes";
import { type ThemeId, themeIdSchema } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";
import { getFairQueue } from "@/server/fair-queue";
import { toStorageError } from "../storage/storage-error";

const packageSchema = z.object({ version: z.string().regex(/^[\w.-]+$/) });

/** The version of the package from which `tooling/set-up/illustrations.mjs` unpacked the drawings. */
const { version } = packageSchema.parse(
  JSON.parse(readFileSync(inProject("node_modules/@iconify-json/fluent-emoji/package.json"), "utf8")),
);
const directory = inProject(".cache/drawings", version);

/** Prints in progress, by file: a preview asks for several at once, and each takes about a second. */
const printing = new Map<string, Promise<void>>();
/**
 * Each print takes one of the four threads on which this process also reads files and checks passwords. A browser asks for at
 * most a hundred at once.
 */
const limits = { atOnce: 2, waiting: 1000, waitingPerWorkspace: 200 };

let names: ReadonlySet<string> | undefined;

/** Matches an illustration's key, `illustrations/<edition>/<theme>/<name>.webp`; other prints have `<theme>-<print>`. */
const keyPattern =
  /^illustrations\/[\w.-]+\/(?<themeId>[a-z]+)(?:-(?<print>tint|thumbnail))?\/(?<name>[a-z\d-]+)\.webp$/;

/** In full; in pale or deep inks on which words are legible; or small, for a picker. */
const printSchema = z.enum(["full", "tint", "thumbnail"]);
type Print = z.infer<typeof printSchema>;

/**
 * Width and height of each print. A 1080p picture shows a drawing beside its words at 600 pixels, and a tint behind them at 1,340,
 * but that is pale and without detail. A thumbnail suits a screen of double density. Printing 1,024 pixels takes a core 0.6 s, 768
 * take 0.3.
 */
const sizesPx: Record<Print, number> = { full: 768, tint: 1024, thumbnail: 96 };
const pointsPerInch = 72;

/** The key under which the renderer and the player find a theme's print of an illustration, below their `mediaBaseUrl`. */
export function illustrationKey(name: string, themeId: ThemeId, print: Print = "full"): string {
  return `${folderOf(themeId, print)}/${name}.webp`;
}

/** The key below which the studio finds the thumbnails of all illustrations, each as `<name>.webp`. */
export function thumbnailsKey(themeId: ThemeId): string {
  return folderOf(themeId, "thumbnail");
}

function folderOf(themeId: ThemeId, print: Print): string {
  return `illustrations/${version}-${printEdition}/${print === "full" ? themeId : `${themeId}-${print}`}`;
}

/** Whether a key names an illustration, which is not a stored file but printed on first request. */
export function isIllustrationKey(key: string): boolean {
  return key.startsWith("illustrations/");
}

/**
 * A local WebP file of the illustration that a key names, printed on first request. Not SVG: a browser would redraw a drawing's
 * shades, which are filters, in each frame, and take half a second. The key's edition serves only the browser's cache: a timeline
 * from before an update is drawn with the current drawings. Two are printed at once, and workspaces take turns (a renderer names
 * none), so that one that asks for a thousand keeps only itself waiting. `scale` is output pixels per timeline pixel: above 1, the
 * illustration is printed that much larger. Throws NOT_FOUND, TOO_MANY_REQUESTS, STORAGE_FULL, STORAGE_FAILED.
 */
export async function fetchIllustration(
  key: string,
  { workspaceId = "", scale = 1 }: { workspaceId?: string; scale?: number } = {},
): Promise<string> {
  const { themeId, print: printed = "full", name } = keyPattern.exec(key)?.groups ?? {};
  const theme = themeIdSchema.safeParse(themeId);
  if (!theme.success || name === undefined || !illustrationNames().has(name)) {
    throw new AppError("NOT_FOUND", "There is no such illustration.");
  }
  const print = printSchema.parse(printed);
  const sizePx = Math.ceil(Math.max(1, scale) * sizesPx[print]);
  const file = inProject(".cache", folderOf(theme.data, print), String(sizePx), `${name}.webp`);
  if (!existsSync(file)) {
    const { illustrationInks, tintInks, liftsDarkDrawings } = themes[theme.data];
    const inks = print === "tint" ? tintInks : illustrationInks;
    const printSvg = (svg: string) => printIllustration(svg, inks, { liftsDark: liftsDarkDrawings });
    const write = () => writePrint(name, { printSvg, file, sizePx });
    const written =
      printing.get(file) ??
      getFairQueue("drawings", limits)({ workspaceId }, write).finally(() => printing.delete(file));
    printing.set(file, written);
    await written;
  }

  return file;
}

/** Writes to a draft file first, as another process may print the same drawing. Throws STORAGE_FULL, STORAGE_FAILED. */
async function writePrint(
  name: string,
  { printSvg, file, sizePx }: { printSvg: (svg: string) => string; file: string; sizePx: number },
) {
  const drawing = await readFile(path.join(/* turbopackIgnore: true */ directory, `${name}.svg`), "utf8");
  const { width } = await sharp(Buffer.from(drawing)).metadata();
  const picture = await sharp(Buffer.from(printSvg(drawing)), { density: (pointsPerInch * sizePx) / width })
    .resize(sizePx, sizePx)
    .webp({ quality: 90, effort: 2 })
    .toBuffer();
  const folder = path.dirname(file);
  const draft = `${file}.${randomUUID()}`;

  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, picture);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw toStorageError(error, folder);
  }
}

/** The names of all illustrations. Throws CONFIGURATION_INVALID if none were set up. */
export function illustrationNames(): ReadonlySet<string> {
  names ??= new Set(listFiles().map((file) => path.basename(file, ".svg")));

  return names;
}

function listFiles(): string[] {
  try {
    return readdirSync(directory);
  } catch (cause) {
    throw new AppError("CONFIGURATION_INVALID", 'The illustrations are missing: run "npm run setup".', {
      cause,
    });
  }
}

function inProject(...parts: string[]): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), ...parts);
}
