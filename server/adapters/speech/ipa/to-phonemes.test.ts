import { expect, it } from "vitest";
import { findUnknownSign, hasPhoneme, phonemeSigns, toPhonemes } from "./to-phonemes";

it.each([
  ["en-US", "ˈæksəlɒtl", "ˈæksəlɑtl"],
  ["en-US", "təˈmɑːtəʊ", "təmˈɑtO"],
  ["en-US", "təˈmeɪɾoʊ", "təmˈATO"],
  ["en-US", "ˈt͡ʃɜːrt͡ʃ", "ʧˈɜɹʧ"],
  ["en-US", "bɜːd", "bˈɜɹd"],
  ["en-US", "ˈbʌtn̩", "bˈʌtᵊn"],
  ["en-US", "kæts", "kˈæts"],
  ["en-US", "ðə", "ðə"],
  ["en-US", "wəˈhɑːkə", "wəhˈɑkə"],
  ["en-GB", "təˈmɑːtəʊ", "təmˈɑːtQ"],
  ["en-GB", "ɪkˈstreɪnɪəs skweə", "ɪkstɹˈAnɪəsskwɛː"],
  ["en-GB", "bed", "bˈɛd"],
  ["en-GB", "ˈhæpi", "hˈapi"],
  ["it-IT", "ˈpit.tsa", "pˈitʦa"],
  ["es-ES", "ˈgoro", "ɡˈoro"],
  ["fr-FR", "bɔ̃ʒuʁ", "bɔ\u0303ʒuʁ"],
  ["fr-FR", "façade", "façade"],
  ["ja-JP", "tokjoː", "tokjoː"],
])("a voice of %s is given /%s/ as %s", (language, ipa, phonemes) => {
  expect(toPhonemes(ipa, language)).toBe(phonemes);
});

it("two ways to say tomato are two for every voice", () => {
  for (const language of ["en-US", "en-GB", "es-ES", "hi-IN", "ja-JP"])
    expect(toPhonemes("təˈmɑːtəʊ", language)).not.toBe(toPhonemes("təˈmeɪɾoʊ", language));
});

it("phonemes stay what they are", () => {
  expect(toPhonemes(toPhonemes("təˈmeɪɾoʊ", "en-US"), "en-US")).toBe("təmˈATO");
});

it.each(["en-US", "en-GB", "en-IN", "es-ES"])(
  "every sign gives phonemes that are known, in %s",
  (language) => {
    for (const sign of phonemeSigns)
      expect(
        Array.from(toPhonemes(sign, language)).filter((one) => !phonemeSigns.has(one)),
        sign,
      ).toEqual([]);
  },
);

it.each([
  ["ʘa", "ʘ"],
  ["t̼a", "\u033c"],
  ["ˈpɛʔæ8", "8"],
  ["gɔː(r)d", "("],
  ["g'ɔ:d", undefined],
])("of /%s/ no voice knows %s", (ipa, sign) => {
  expect(findUnknownSign(ipa)).toBe(sign);
});

it("stress and length alone have no sound", () => {
  expect(hasPhoneme("ˈ. ː")).toBe(false);
  expect(hasPhoneme("ˈa")).toBe(true);
});
