import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { printEdition, printIllustration } from "@/remotion/illustrations/print-illustration";
import type { IllustrationInks } from "@/remotion/themes/theme";
import { themes } from "@/remotion/themes/themes";
import { type ThemeId, themeIdSchema } from "@/remotion/timeline/schema";
import { AppError } from "@/server/errors";

const packageSchema = z.object({ version: z.string().regex(/^[\w.-]+$/) });

/** What `tooling/set-up/illustrations.mjs` took out of the installed package. */
const { version } = packageSchema.parse(
  JSON.parse(readFileSync(inProject("node_modules/@iconify-json/fluent-emoji/package.json"), "utf8")),
);
const directory = inProject(".cache/drawings", version);

/** A preview asks for several at once; each takes about a second. */
const printing = new Map<string, Promise<void>>();

let names: ReadonlySet<string> | undefined;

/** Of the key of an illustration, `illustrations/<edition>/<theme>/<name>.webp`, or of its thumbnail. */
const keyPattern =
  /^illustrations\/[\w.-]+\/(?<themeId>[a-z]+)\/(?<thumbnails>thumbnails\/)?(?<name>[a-z\d-]+)\.webp$/;

/** The width and height of what is printed: as big as a 1080p picture shows it. */
const sizePx = 1024;
/** Of what is chosen from, on a screen of twice as many pixels. */
const thumbnailSizePx = 96;
const pointsPerInch = 72;

/** Where the renderer and the player find an illustration as a theme prints it, below their `mediaBaseUrl`. */
export function illustrationKey(name: string, themeId: ThemeId): string {
  return `illustrations/${version}-${printEdition}/${themeId}/${name}.webp`;
}

/** Where the studio finds the small pictures of all illustrations, each as `<name>.webp`. */
export function thumbnailsKey(themeId: ThemeId): string {
  return `illustrations/${version}-${printEdition}/${themeId}/thumbnails`;
}

/** Whether a key is that of an illustration: no file of the store, but printed when it is first asked for. */
export function isIllustrationKey(key: string): boolean {
  return key.startsWith("illustrations/");
}

/**
 * A local WebP file of the illustration of a key, printed when it is first asked for. Not as SVG: a browser would draw the shades
 * of a drawing, which are filters, anew in each frame, and take half a second. The key's edition only keeps apart what a browser
 * has and what it must fetch: a timeline of before an update is drawn with what is there now. Throws NOT_FOUND.
 */
export async function fetchIllustration(key: string): Promise<string> {
  const { themeId, thumbnails, name } = keyPattern.exec(key)?.groups ?? {};
  const theme = themeIdSchema.safeParse(themeId);
  if (!theme.success || name === undefined || !illustrationNames().has(name)) {
    throw new AppError("NOT_FOUND", "There is no such illustration.");
  }
  const { illustrationInks: inks } = themes[theme.data];
  const isSmall = thumbnails !== undefined;
  const file = inProject(
    ".cache",
    isSmall ? `${thumbnailsKey(theme.data)}/${name}.webp` : illustrationKey(name, theme.data),
  );
  if (!existsSync(file)) {
    const print =
      printing.get(file) ?? writePrint(name, { inks, file, widthPx: isSmall ? thumbnailSizePx : sizePx });
    printing.set(file, print);
    await print.finally(() => printing.delete(file));
  }

  return file;
}

/** Writes a drawing aside first: another process may print it at the same time. */
async function writePrint(
  name: string,
  { inks, file, widthPx }: { inks: IllustrationInks | null; file: string; widthPx: number },
) {
  const drawing = await readFile(path.join(/* turbopackIgnore: true */ directory, `${name}.svg`), "utf8");
  const { width } = await sharp(Buffer.from(drawing)).metadata();
  const draft = `${file}.${randomUUID()}`;

  await mkdir(path.dirname(file), { recursive: true });
  await sharp(Buffer.from(printIllustration(drawing, inks)), { density: (pointsPerInch * widthPx) / width })
    .resize(widthPx, widthPx)
    .webp({ quality: 90, effort: 2 })
    .toFile(draft);
  await rename(draft, file);
}

/** The names of all illustrations that there are. Throws CONFIGURATION_INVALID where none were set up. */
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
