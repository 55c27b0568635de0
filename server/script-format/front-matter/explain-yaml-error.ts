import type { ErrorCode } from "yaml";

const quoteIt = 'put the value in double quotes, as in title: "Coffee: a story"';
const notKeyAndValue = 'each line must be a "key: value"';

/** YAML's own messages speak of flow sequences and scalars. */
const mends: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: "a bracket is opened and not closed",
  BAD_DQ_ESCAPE: "a backslash in double quotes must be written twice",
  BAD_SCALAR_START: `a value cannot start with this character; ${quoteIt}`,
  BLOCK_AS_IMPLICIT_KEY: `there is a second colon, or the next line is indented; ${quoteIt}, and start each line at the margin`,
  DUPLICATE_KEY: "the key stands there twice; leave one of them out",
  MISSING_CHAR: `a quotation mark is opened and not closed, or a colon is missing; ${notKeyAndValue}`,
  MULTILINE_IMPLICIT_KEY: notKeyAndValue,
  TAB_AS_INDENT: "the line starts with a tab; use spaces",
};

/** What is wrong with a line of front matter, and how to mend it, without a full stop. */
export function explainYamlError(code: ErrorCode): string {
  return mends[code] ?? `${quoteIt}, and a list in brackets, as in tags: [coffee, history]`;
}
