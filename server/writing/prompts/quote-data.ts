/**
 * A text of somebody else's between tags of a name. It cannot close them: every `<` in it is written as the escape that JSON
 * has for it. Pure.
 */
export function quoteData(name: string, text: string): string {
  return `<${name}>\n${text.replaceAll("<", "\\u003c")}\n</${name}>`;
}
