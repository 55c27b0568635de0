import fc from "fast-check";
import superjson from "superjson";
import { describe, expect, it } from "vitest";
import { responseTransformer } from "./response-transformer";

/** The answer as the browser reads it. */
function send(answer: unknown): unknown {
  return superjson.parse(JSON.stringify(responseTransformer.serialize(answer)));
}

describe("an answer", () => {
  it("arrives as it was, whatever is in it", () => {
    const key = fc.constantFrom("a", "b.c", "json", "meta", "0");
    const values = [
      ...[
        fc.boolean(),
        fc.integer(),
        fc.double(),
        fc.string(),
        fc.bigInt(),
        fc.constantFrom(null, undefined),
      ],
      // superjson turns an invalid date into null; Postgres has none.
      fc.date({ noInvalidDate: true }),
    ];
    const anything = fc.anything({ key, values, withMap: true, withSet: true });

    fc.assert(
      fc.property(anything, (answer) => {
        expect(send(answer)).toEqual(answer);
      }),
    );
  });

  it.each([undefined, NaN, -0, new Date(0)])("arrives as it was with %s in it", (value) => {
    for (const answer of [value, [1, value], { at: [{ last: value }] }]) expect(send(answer)).toEqual(answer);
  });

  it("that JSON can say is sent as it is, without the properties that are undefined", () => {
    const answer = { list: [1, "two", true, null], narration: undefined };

    expect(responseTransformer.serialize(answer)).toEqual({ json: answer });
    expect(send(answer)).toStrictEqual({ list: answer.list });
  });
});
