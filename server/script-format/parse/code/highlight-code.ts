import { createHighlighterCoreSync, type ThemeRegistration } from "@shikijs/core";
import { createJavaScriptRegexEngine } from "@shikijs/engine-javascript";
import type { OverlayOf } from "@/remotion/timeline/schema";
import { findGrammar } from "./grammars";

type Line = OverlayOf<"code">["lines"][number];
type Role = Line[number]["role"];

/** TextMate's scopes of each role; a longer scope wins. */
const scopesOfRoles: readonly (readonly [Role, readonly string[]])[] = [
  ["plain", ["keyword.operator", "meta.embedded", "punctuation", "variable"]],
  ["comment", ["comment", "punctuation.definition.comment"]],
  ["string", ["string", "punctuation.definition.string", "constant.character", "constant.other.symbol"]],
  ["number", ["constant.numeric", "constant.language", "support.constant"]],
  [
    "keyword",
    ["keyword", "storage", "variable.language", "keyword.operator.new", "keyword.operator.logical.python"],
  ],
  [
    "function",
    ["entity.name.function", "support.function", "meta.function-call.generic", "entity.other.attribute-name"],
  ],
  ["type", ["entity.name.type", "entity.name.class", "support.type", "support.class", "entity.name.tag"]],
];

/** A theme whose colours encode the index of a role. */
const colorOf = (index: number) => `#00000${index}`;
const theme: ThemeRegistration = {
  name: "roles",
  settings: [
    { settings: { foreground: colorOf(0), background: "#ffffff" } },
    ...scopesOfRoles.map(([, scope], index) => ({
      scope: [...scope],
      settings: { foreground: colorOf(index) },
    })),
  ],
};

let highlighter: ReturnType<typeof createHighlighterCoreSync> | undefined;

/** Splits code into lines and stretches by role; in an unknown language everything is plain. Tabs become two spaces. */
export function highlightCode(code: string, language: string): Line[] {
  const text = code
    .replaceAll("\t", "  ")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
  const known = findGrammar(language);
  if (!known)
    return text.split("\n").map((line): Line => (line === "" ? [] : [{ text: line, role: "plain" }]));

  highlighter ??= createHighlighterCoreSync({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  if (!highlighter.getLoadedLanguages().includes(known.id)) highlighter.loadLanguageSync(known.grammar);

  return highlighter
    .codeToTokensBase(text, {
      ...{ lang: known.id, theme: theme.name ?? "" },
      // No limit: a script looks the same on every machine, however busy, and callers of the parser limit its time.
      tokenizeTimeLimit: 0,
    })
    .map((tokens) => joinAlike(tokens.map(({ content, color }) => ({ text: content, role: roleOf(color) }))));
}

function roleOf(color = ""): Role {
  const [role = "plain"] = scopesOfRoles[Number(color.slice(-1))] ?? [];

  return role;
}

/** Joins neighbours of one role, because fewer spans are drawn faster; white space takes the role before it. */
function joinAlike(tokens: Line): Line {
  const joined: Line = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isAlike = last !== undefined && (last.role === token.role || token.text.trim() === "");

    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + token.text };
    else joined.push(token);
  }

  return joined;
}
