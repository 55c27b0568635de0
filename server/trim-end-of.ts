/**
 * The text without the characters at its end that are of a kind; `kind` matches one character of the basic plane. Each is
 * looked at once, where `/x+$/` begins anew at every x in a text and takes the square of their number.
 */
export function trimEndOf(text: string, kind: RegExp): string {
  let end = text.length;
  while (end > 0 && kind.test(text.charAt(end - 1))) end -= 1;

  return text.slice(0, end);
}
