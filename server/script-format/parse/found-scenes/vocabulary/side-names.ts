/** Names for the two sides of an argument, for and against, in the languages that people write scripts in. */
const sideNames: readonly (readonly [name: string, opposite: string])[] = [
  ["pros", "cons"],
  ["pro", "con"],
  ["for", "against"],
  ["arguments for", "arguments against"],
  ["advantages", "disadvantages"],
  ["benefits", "drawbacks"],
  ["benefits", "risks"],
  ["upsides", "downsides"],
  ["strengths", "weaknesses"],
  ["pro", "contra"],
  ["dafür", "dagegen"],
  ["vorteile", "nachteile"],
  ["pour", "contre"],
  ["avantages", "inconvénients"],
  ["pros", "contras"],
  ["a favor", "en contra"],
  ["ventajas", "desventajas"],
  ["ventajas", "inconvenientes"],
  ["pro", "contro"],
  ["vantaggi", "svantaggi"],
  ["prós", "contras"],
  ["vantagens", "desvantagens"],
  ["メリット", "デメリット"],
  ["長所", "短所"],
  ["賛成", "反対"],
  ["优点", "缺点"],
  ["支持", "反对"],
  ["फायदे", "नुकसान"],
  ["المزايا", "العيوب"],
];

/** Whether two titles name the sides for and against, in this order; articles and a colon are ignored. */
export function areSideNames(one: string, other: string): boolean {
  const [first, second] = [bareName(one), bareName(other)];

  return sideNames.some(([name, opposite]) => name === first && opposite === second);
}

function bareName(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\s*(?:the|die|les|los|las|i|gli|os|as)\s+/, "")
    .replace(/[:：]\s*$/, "")
    .trim();
}
