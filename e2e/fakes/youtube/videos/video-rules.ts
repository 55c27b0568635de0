import { z } from "zod";
import { categories } from "./video-categories";
import { refuse } from "../reply";
import type { VideoSnippet, VideoStatus } from "../state";

/** What a request may say of a video: https://developers.google.com/youtube/v3/docs/videos#resource. */
export const videoBodySchema = z.object({
  id: z.string().optional(),
  snippet: z
    .object({
      title: z.string(),
      description: z.string(),
      tags: z.array(z.string()),
      categoryId: z.string(),
      defaultLanguage: z.string(),
      defaultAudioLanguage: z.string(),
    })
    .partial()
    .optional(),
  status: z
    .object({
      privacyStatus: z.string(),
      publishAt: z.string(),
      license: z.enum(["youtube", "creativeCommon"]),
      embeddable: z.boolean(),
      publicStatsViewable: z.boolean(),
      selfDeclaredMadeForKids: z.boolean(),
      containsSyntheticMedia: z.boolean(),
    })
    .partial()
    .optional(),
  paidProductPlacementDetails: z.object({ hasPaidProductPlacement: z.boolean() }).partial().optional(),
});

export type VideoBody = z.output<typeof videoBodySchema>;

const mostTitleCharacters = 100;
const mostDescriptionBytes = 5000;
const mostTagCharacters = 500;
/** Codes that YouTube calls by another one: `no` for Norwegian. */
const unknownLanguages = new Set(["nb", "nn"]);

/** The snippet that a request makes, or the reason of https://developers.google.com/youtube/v3/docs/videos/insert#errors. */
export function readSnippet(snippet: VideoBody["snippet"]): VideoSnippet {
  const {
    title = "",
    description = "",
    tags,
    categoryId = "22",
    defaultLanguage,
    defaultAudioLanguage,
  } = snippet ?? {};
  if (title.trim() === "" || Array.from(title).length > mostTitleCharacters || /[<>]/.test(title)) {
    throw refuse(400, "invalidTitle", "The request metadata specifies an invalid or empty video title.");
  }
  if (Buffer.byteLength(description) > mostDescriptionBytes || /[<>]/.test(description)) {
    throw refuse(400, "invalidDescription", "The request metadata specifies an invalid video description.");
  }
  if (tags && (countTagCharacters(tags) > mostTagCharacters || tags.some((tag) => /[<>]/.test(tag)))) {
    throw refuse(400, "invalidTags", "The request metadata specifies invalid video keywords.");
  }
  if (!categories.some(({ id, isAssignable }) => id === categoryId && isAssignable)) {
    throw refuse(400, "invalidCategoryId", "The request metadata specifies an invalid category ID.");
  }
  for (const language of [defaultLanguage, defaultAudioLanguage]) {
    if (
      language !== undefined &&
      (unknownLanguages.has(language) || !/^[a-z]{2,3}(?:-\w{2,8})*$/i.test(language))
    ) {
      throw refuse(400, "invalidVideoMetadata", "The request metadata is invalid.");
    }
  }

  return {
    title,
    description,
    categoryId,
    ...(tags && { tags }),
    ...omitUndefined({ defaultLanguage, defaultAudioLanguage }),
  };
}

/** Tags are counted as one text with commas; one with a space in it stands in quotes. */
function countTagCharacters(tags: string[]): number {
  return tags.map((tag) => (tag.includes(" ") ? `"${tag}"` : tag)).join(",").length;
}

const privacySchema = z.enum(["private", "unlisted", "public"]);

/** The status that a request makes; `wasPublic` is of the video that it changes. */
export function readStatus(status: VideoBody["status"], { wasPublic = false } = {}): VideoStatus {
  const {
    privacyStatus = "public",
    publishAt,
    license = "youtube",
    embeddable = true,
    ...rest
  } = status ?? {};
  const { publicStatsViewable = true, ...others } = rest;
  const privacy = privacySchema.safeParse(privacyStatus);
  if (!privacy.success) throw refuse(400, "invalidVideoMetadata", "The request metadata is invalid.");
  if (publishAt !== undefined) {
    const isTime = /^\d{4}-\d\d-\d\dT/.test(publishAt) && Number.isFinite(Date.parse(publishAt));
    if (!isTime || privacy.data !== "private" || wasPublic) {
      throw refuse(
        400,
        "invalidPublishAt",
        "The request metadata specifies an invalid scheduled publishing time.",
      );
    }
  }

  return {
    ...{ privacyStatus: privacy.data, license, embeddable, publicStatsViewable },
    ...omitUndefined({ publishAt, ...others }),
  };
}

function omitUndefined<Fields extends object>(fields: Fields): Fields {
  const kept = { ...fields };
  for (const [name, value] of Object.entries(kept))
    if (value === undefined) Reflect.deleteProperty(kept, name);

  return kept;
}
