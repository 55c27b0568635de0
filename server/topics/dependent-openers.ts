import type { WikipediaLanguage } from "@/server/adapters/encyclopedia/wikipedia-language";

/** Pronouns and connectives: a sentence that begins with one depends on the sentence before it. */
const openers: Record<WikipediaLanguage, string> = {
  en:
    "it, its, they, their, this, these, that, those, he, his, she, her, such, both, another, other, " +
    "others, some of, most of, one of these, but, and, or, so, yet, then, there, here, also, " +
    "however, therefore, thus, hence, instead, moreover, furthermore, additionally, similarly, " +
    "likewise, consequently, nevertheless, nonetheless, otherwise, meanwhile, afterwards, later, in " +
    "addition, in contrast, in turn, in this, in these, in that, in such, as a result, as such, for " +
    "example, for instance, for this, because of this, due to this, on the other hand, at this, at " +
    "that, the former, the latter, the same, the other, the two, the three, the second, the third",
  es:
    "él, ella, ellos, ellas, este, esta, esto, estos, estas, ese, esa, eso, esos, esas, su, sus, " +
    "dicho, dicha, dichos, dichas, pero, y, o, así, además, también, sin embargo, por ello, por eso, " +
    "por lo tanto, por ejemplo, por otra parte, luego, después, ambos, ambas, otro, otra, otros, " +
    "otras, en este, en esta, en ese, en esa, en cambio",
  fr:
    "il, elle, ils, elles, ce, cet, cette, ces, cela, ceci, c'est, c'était, son, sa, ses, leur, leurs, celui, " +
    "celle, ceux, celles, mais, et, ou, donc, ainsi, aussi, cependant, toutefois, pourtant, par " +
    "ailleurs, par exemple, par conséquent, par contre, ensuite, puis, de plus, en outre, en effet, " +
    "en revanche, les deux, d'autres, l'autre",
  hi:
    "यह, ये, वह, वे, इस, इन, उस, उन, इसके, इसका, इसकी, इसे, इसमें, इनके, इनका, उसके, उसका, उनके, " +
    "उनका, लेकिन, परन्तु, परंतु, किन्तु, किंतु, और, तथा, अतः, इसलिए, फिर, हालाँकि, हालांकि",
  it:
    "egli, ella, esso, essa, essi, esse, lui, lei, loro, questo, questa, questi, queste, quello, " +
    "quella, quelli, quelle, tale, tali, il suo, la sua, i suoi, le sue, ma, e, o, così, inoltre, " +
    "anche, tuttavia, però, quindi, perciò, dunque, infatti, poi, entrambi, entrambe, altri, altre, " +
    "per esempio, per questo",
  ja:
    "これ, それ, あれ, この, その, あの, ここ, そこ, 彼, また, しかし, ただし, そして, さらに, なお, 一方, 例えば, たとえば, したがって, つまり, 同様に, " +
    "両者",
  pt:
    "ele, ela, eles, elas, este, esta, isto, estes, estas, esse, essa, isso, esses, essas, aquele, " +
    "aquela, seu, sua, seus, suas, tal, tais, mas, e, ou, assim, além, também, porém, contudo, " +
    "entretanto, portanto, logo, depois, ambos, ambas, outro, outra, outros, outras, por isso, por " +
    "exemplo",
  zh: "它, 他, 她, 这, 那, 此, 其, 该, 這, 該, 但, 然而, 因此, 所以, 另外, 同时, 同時, 例如, 而, 并且, 並且, 同样, 同樣, 之后, 之後, 后来, 後來",
};

const openerSets = new Map(
  Object.entries(openers).map(([language, list]) => [language, new Set(list.split(", "))]),
);
/** The longest opener has so many words or, in scripts without spaces, characters. */
const longest = 4;

/** Whether a sentence cannot be understood without the one before it. Pure. */
export function dependsOnPrevious(sentence: string, language: WikipediaLanguage): boolean {
  const isSpaceless = language === "ja" || language === "zh";
  const parts = isSpaceless
    ? Array.from(sentence.slice(0, longest))
    : sentence
        .toLowerCase()
        .replaceAll("’", "'")
        .split(/[^\p{L}\p{M}\p{N}']+/u, longest);

  return parts.some((_, index) =>
    openerSets.get(language)?.has(parts.slice(0, index + 1).join(isSpaceless ? "" : " ")),
  );
}
