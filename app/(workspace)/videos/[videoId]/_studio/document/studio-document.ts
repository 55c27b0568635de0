import type { StudioOptions } from "@/server/videos/studio-schema";

/** Everything that a person changes in the studio. */
export type StudioDocument = { script: string; options: StudioOptions };

/** What has to be saved of the options. */
export function listChangedOptions(from: StudioOptions, to: StudioOptions): Partial<StudioOptions> {
  const title = to.title.trim();

  return {
    ...(from.title !== title && { title }),
    ...(from.format !== to.format && { format: to.format }),
    ...(from.themeId !== to.themeId && { themeId: to.themeId }),
    ...(from.captionStyle !== to.captionStyle && { captionStyle: to.captionStyle }),
    ...(from.voiceId !== to.voiceId && { voiceId: to.voiceId }),
    ...(from.speed !== to.speed && { speed: to.speed }),
    ...(from.musicMood !== to.musicMood && { musicMood: to.musicMood }),
  };
}

/** Their options with our changes since `base` on top. */
export function rebaseOptions(options: { base: StudioOptions; mine: StudioOptions; theirs: StudioOptions }) {
  const { base, mine, theirs } = options;
  const changed = listChangedOptions(base, mine);
  // A space at the end of a title may be the one before its next word.
  const title = theirs.title === mine.title.trim() ? mine.title : (changed.title ?? theirs.title);

  return { ...theirs, ...changed, title };
}

export function isSameDocument(one: StudioDocument, other: StudioDocument): boolean {
  return (
    one.script === other.script &&
    one.options.title === other.options.title &&
    Object.keys(listChangedOptions(one.options, other.options)).length === 0
  );
}
