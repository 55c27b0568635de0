import { isVideoCategory } from "@/server/channels/youtube/video-categories";
import type { Snippet } from "../schema";
import { findBlockedWords } from "./find-blocked-words";
import {
  countDescriptionBytes,
  countTagCharacters,
  countTitleCharacters,
  snippetLimits,
} from "./snippet-limits";

export type RuleProblem = {
  /** The field of the plan that has the problem. */
  field: keyof Snippet | "publishAt" | "privacyStatus";
  level: "warning" | "blocking";
  sentence: string;
  howToFix: string;
};

const fieldNames = { title: "title", description: "description", tags: "tags" };
/**
 * https://developers.google.com/youtube/v3/docs/videos/insert#errors: other codes, and `nb` and `nn`, are rejected as
 * `invalidVideoMetadata`.
 */
const languagePattern = /^(?!n[bn](?:-|$))[a-z]{2,3}(?:-\w{2,8})*$/i;

/** The problems of a snippet by the rules of YouTube and the channel: https://developers.google.com/youtube/v3/docs/videos#snippet. */
export function checkSnippet(
  snippet: Snippet,
  { blockedWords = [] }: { blockedWords?: string[] } = {},
): RuleProblem[] {
  return [
    ...checkTitle(snippet.title),
    ...checkDescription(snippet.description),
    ...checkTags(snippet.tags),
    ...checkBrackets(snippet),
    ...checkCategory(snippet.categoryId),
    ...checkLanguages(snippet),
    ...checkBlockedWords(snippet, blockedWords),
  ];
}

function checkTitle(title: string): RuleProblem[] {
  const count = countTitleCharacters(title);
  const block = (sentence: string, howToFix: string): RuleProblem[] => [
    { field: "title", level: "blocking", sentence, howToFix },
  ];
  if (title.trim() === "") return block("The title is empty.", "Enter a title.");
  if (/[\r\n]/.test(title))
    return block("The title has more than one line.", "Take the line breaks out of it.");
  if (count <= snippetLimits.titleCharacters) return [];

  return block(
    `The title has ${count} characters; YouTube takes ${snippetLimits.titleCharacters}.`,
    `Shorten it by ${count - snippetLimits.titleCharacters}.`,
  );
}

function checkDescription(description: string): RuleProblem[] {
  const count = countDescriptionBytes(description);
  if (count <= snippetLimits.descriptionBytes) return [];

  return [
    {
      ...{ field: "description", level: "blocking" },
      sentence: `The description has ${format(count)} bytes; YouTube takes ${format(snippetLimits.descriptionBytes)}.`,
      howToFix: `Shorten it by ${format(count - snippetLimits.descriptionBytes)} bytes; a letter of Latin script is one, one of Chinese three.`,
    },
  ];
}

function checkTags(tags: string[]): RuleProblem[] {
  const count = countTagCharacters(tags);
  const problems: RuleProblem[] = [];
  if (count > snippetLimits.tagCharacters) {
    problems.push({
      ...{ field: "tags", level: "blocking" },
      sentence: `The tags have ${count} characters, counted with commas, and with quotes around those with spaces; there is room for ${snippetLimits.tagCharacters}.`,
      howToFix: "Remove the tags that matter least.",
    });
  }
  const broken = tags.find((tag) => tag.trim() === "" || /[,"\r\n]/.test(tag));
  if (broken !== undefined) {
    problems.push({
      ...{ field: "tags", level: "blocking" },
      sentence: `The tag “${broken}” has a comma, a quote or no letter in it.`,
      howToFix: "Write it without, or make it two tags.",
    });
  }

  return problems;
}

function checkBrackets(snippet: Snippet): RuleProblem[] {
  const texts = { title: snippet.title, description: snippet.description, tags: snippet.tags.join() };

  return (["title", "description", "tags"] as const)
    .filter((field) => /[<>]/.test(texts[field]))
    .map((field) => ({
      ...{ field, level: "blocking" },
      sentence: `YouTube takes no < and no > in ${field === "tags" ? "tags" : `a ${fieldNames[field]}`}.`,
      howToFix: "Write ‹ and ›, or words.",
    }));
}

function checkCategory(categoryId: string): RuleProblem[] {
  if (isVideoCategory(categoryId)) return [];

  return [
    {
      ...{ field: "categoryId", level: "blocking" },
      sentence: `YouTube lets no video have the category ${categoryId}.`,
      howToFix: "Choose another category.",
    },
  ];
}

function checkLanguages({ defaultLanguage, defaultAudioLanguage }: Snippet): RuleProblem[] {
  const languages = { defaultLanguage, defaultAudioLanguage };

  return (["defaultLanguage", "defaultAudioLanguage"] as const)
    .filter((field) => !languagePattern.test(languages[field]))
    .map((field) => ({
      ...{ field, level: "blocking" },
      sentence: `YouTube knows no language “${languages[field]}”.`,
      howToFix: "Choose one of the list; Norwegian is “no” there.",
    }));
}

function checkBlockedWords(snippet: Snippet, blockedWords: string[]): RuleProblem[] {
  const texts = { title: snippet.title, description: snippet.description, tags: snippet.tags.join("\n") };

  return (["title", "description", "tags"] as const).flatMap((field) =>
    findBlockedWords(texts[field], blockedWords).map((word) => ({
      ...{ field, level: "blocking" as const },
      sentence: `The channel blocks “${word}”, which is in the ${fieldNames[field]}.`,
      howToFix: "Write it differently, or change the channel’s blocked words in Settings, Channels.",
    })),
  );
}

function format(count: number): string {
  return count.toLocaleString("en-US");
}
