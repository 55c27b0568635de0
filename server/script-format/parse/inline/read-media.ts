import path from "node:path";
import type { Image, ImageReference } from "mdast";
import { addNotice, type ScriptContext } from "../script-context";
import { scriptError } from "../../script-problem";
import type { MediaReference } from "../../schema";
import type { InlinePart } from "./flatten-inline";

const photoExtensions = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff"];
const footageExtensions = [".mp4", ".mov", ".m4v", ".webm", ".mkv"];

/**
 * The picture or clip that `![alt](file "credit")` names. Pictures on the web or without a file are left out with a
 * notice; a file of another kind throws INVALID_INPUT.
 */
export function readMedia(node: Image | ImageReference, line: number, context: ScriptContext): InlinePart[] {
  const target = node.type === "image" ? node : context.definitions.get(node.identifier);
  const url = target?.url ?? "";

  if (url === "" || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
    addNotice(
      context,
      line,
      "a picture is left out: pictures from the web cannot be shown; download it and use your own copy.",
    );

    return [];
  }

  const media = { kind: kindOf(url, line), path: decodePath(url), line };
  const credit = target?.title?.trim() ?? "";

  return [{ kind: "media", media, ...(credit === "" ? {} : { credit }), line }];
}

function kindOf(url: string, line: number): MediaReference["kind"] {
  const extension = path.extname(url).toLowerCase();

  if (photoExtensions.includes(extension)) return "photo";
  if (footageExtensions.includes(extension)) return "footage";

  const known = [...photoExtensions, ...footageExtensions].join(" ");
  throw scriptError(
    "INVALID_MEDIA",
    line,
    `"${url}" is neither a picture nor a clip; the endings known are ${known}.`,
  );
}

/** Markdown writes "my photo.jpg" as "my%20photo.jpg". */
function decodePath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
