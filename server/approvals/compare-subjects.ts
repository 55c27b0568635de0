import type { ApprovalSubject } from "./schema";

const fieldNames: Record<string, string> = {
  captionStyle: "the captions",
  captions: "whether captions are sent",
  categoryId: "the category",
  chapters: "the chapters",
  credits: "the credits",
  defaultAudioLanguage: "the spoken language",
  defaultLanguage: "the language of title and description",
  description: "the description",
  disclosure: "the answers about synthetic content",
  embeddable: "whether it may be embedded",
  format: "the format",
  hasPaidProductPlacement: "paid promotion",
  language: "the language",
  license: "the license",
  madeForKids: "the audience",
  music: "the music",
  notifySubscribers: "whether subscribers are notified",
  pauses: "the pauses",
  playlistId: "the playlist",
  preset: "the quality",
  privacyStatus: "the visibility",
  renderer: "the renderer",
  speed: "the speed",
  tags: "the tags",
  themeId: "the theme",
  thumbnail: "the thumbnail",
  title: "the title",
  voiceId: "the voice",
};
/** More than these are counted, not listed. */
const mostListed = 6;

/** How a subject differs from an earlier one; scene numbers count from 1. */
export type SubjectChanges = {
  changed: number[];
  added: number[];
  /** By their old numbers. */
  removed: number[];
  areReordered: boolean;
  fields: string[];
};

/** Compares the approved subject with the current one; a scene that only moved is not a changed one. Pure. */
export function compareSubjects(before: ApprovalSubject, now: ApprovalSubject): SubjectChanges {
  const fresh = listMissing(now.scenes, before.scenes);
  const gone = listMissing(before.scenes, now.scenes);
  const pairs = Math.min(fresh.length, gone.length);
  const names = new Set([...Object.keys(before.fields), ...Object.keys(now.fields)]);

  return {
    changed: fresh.slice(0, pairs),
    added: fresh.slice(pairs),
    removed: gone.slice(pairs),
    areReordered:
      fresh.length === 0 &&
      gone.length === 0 &&
      before.scenes.some(({ hash }, index) => hash !== now.scenes[index]?.hash),
    fields: [...names].filter((name) => before.fields[name] !== now.fields[name]).sort(),
  };
}

/** The changes as one sentence; null where there are none. Pure. */
export function changesLabel({
  changed,
  added,
  removed,
  areReordered,
  fields,
}: SubjectChanges): string | null {
  const parts = [
    ...(changed.length > 0 ? [`${scenesLabel(changed)} changed`] : []),
    ...(added.length > 0 ? [`${scenesLabel(added)} added`] : []),
    ...(removed.length > 0 ? [`${scenesLabel(removed)} removed`] : []),
    ...(areReordered ? ["scenes moved"] : []),
    ...(fields.length > 0 ? [`${fieldsLabel(fields)} changed`] : []),
  ];
  if (parts.length === 0) return null;
  const sentence = parts.join("; ");

  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** The numbers, from 1, of the scenes that have no match among the others; each of those matches one scene only. */
function listMissing(scenes: ApprovalSubject["scenes"], others: ApprovalSubject["scenes"]): number[] {
  const counts = new Map<string, number>();
  for (const { hash } of others) counts.set(hash, (counts.get(hash) ?? 0) + 1);

  return scenes.flatMap(({ hash }, index) => {
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count - 1);

    return count <= 0 ? [index + 1] : [];
  });
}

function scenesLabel(numbers: number[]): string {
  if (numbers.length > mostListed) return `${numbers.length} scenes`;

  return `${numbers.length === 1 ? "scene" : "scenes"} ${listLabel(numbers.map(String))}`;
}

function fieldsLabel(fields: string[]): string {
  if (fields.length > mostListed) return `${fields.length} settings`;

  return listLabel(fields.map((field) => fieldNames[field] ?? field));
}

function listLabel(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
