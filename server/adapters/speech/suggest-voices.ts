import type { Voice } from "./speech-engine";

const mostNamed = 3;

/** The ids of a few voices, for an error that says what to use instead, and how to list the others where there are more. */
export function suggestVoices(voices: readonly Pick<Voice, "id">[]): string {
  const ids = voices.slice(0, mostNamed).map(({ id }) => id);
  const others = voices.length > mostNamed ? ['another that "npm run voices" lists'] : [];

  return new Intl.ListFormat("en", { type: "disjunction" }).format([...ids, ...others]);
}
