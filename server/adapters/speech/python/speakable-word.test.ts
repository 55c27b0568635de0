import { expect, it } from "vitest";
import { isSaid, speakableWord } from "./speakable-word";

it.each([
  ["en-US", "“café’s,”", "cafe's,"],
  ["es-ES", "¿Qué?", "Qué?"],
  ["es-ES", "(corazón),", "corazón,"],
  ["fr-FR", "l’heure…", "l'heure…"],
  ["fr-FR", "«peut-être»", "peut-être"],
  ["hi-IN", "हैं।", "हैं."],
  ["hi-IN", "Google,", "Google,"],
  ["ja-JP", "コーヒー。", "コーヒー."],
  ["ja-JP", "「心臓」、", "心臓,"],
  ["zh-CN", "血！", "血!"],
  ["es-ES", "血", ""],
  ["ja-JP", "मैं", ""],
  ["fr-FR", "🎉", ""],
  ["es-ES", "—", "—"],
  ["es-ES", "'-'", ""],
  ["en-US", "/təˈmeɪɾoʊ/,", "/təmˈATO/,"],
  ["es-ES", "/ˈpero/", "/pˈero/"],
])("a voice of %s says of %s: %s", (language, word, said) => {
  expect(speakableWord(word, language)).toBe(said);
});

it("a word in a script of another language has no sound", () => {
  expect(isSaid(speakableWord("مرحبا", "es-ES"))).toBe(false);
  expect(isSaid(speakableWord("三つ", "ja-JP"))).toBe(true);
});
