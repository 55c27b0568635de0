import { expect, it } from "vitest";
import { isSentenceEnd } from "./sentence-ends";

it.each([
  "It began in Nov.| 2019.",
  "Fans of Ft.| Lauderdale came.",
  "It cost approx.| 5 fish.",
  "See Eq.| 4 and vol.| 3.",
  "Gov.| Reef met Lt.| Col.| Tide.",
  "It was 5 p.m.| Monday, or 6 p.m.| EST.",
  "Roe v.| Wade was a case.",
  "Use C++ and .|NET here.",
  "Inky, a.k.a.| Blue, left.",
  "J.| K.| Rowling in the U.S.| Army.",
  "Dr.| No is a film.",
  "Warner Bros.| Pictures made it.",
  "“Really?”| he asked.",
])("goes on where a sentence does: %s", (marked) => {
  expect(endsIn(marked)).not.toContain(true);
});

it.each([
  "It ended in Nov.| Then it rained.",
  "We met in May.| He left.",
  "They live on 12 Coral St.| It is wet.",
  "It was 5 p.m.| The tide rose.",
  "It left the U.S.| The sea was calm.",
  "He bought fins, etc.| They swam.",
  "The firm is Reef Inc.| The rest is fish.",
  "He is 6 ft.| The wall is 9 ft.",
  "I said no.| Nobody heard.",
])("ends where a sentence does: %s", (marked) => {
  expect(endsIn(marked)).not.toContain(false);
});

/** What is decided at each "|" of a text. */
function endsIn(marked: string): boolean[] {
  const text = marked.replaceAll("|", "").replaceAll(/(?<=[.”]) ?(?=\S)/g, (space) => space);
  const parts = marked.split("|");

  return parts.slice(0, -1).map((_, index) => {
    const end = parts.slice(0, index + 1).join("").length;
    const space = text.charAt(end) === " " ? 1 : 0;

    return isSentenceEnd(text, end + space);
  });
}
