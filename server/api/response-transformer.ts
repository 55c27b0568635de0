import superjson from "superjson";

/**
 * How answers are written, for superjson to read. It notes the class and identity of each value itself, which takes ten times
 * as long as JSON and leaves much to collect; what JSON alone can say, as a preview, is left as it is.
 */
export const responseTransformer = {
  serialize: (answer: unknown) => (isPlain(answer) ? { json: answer } : superjson.serialize(answer)),
  deserialize: superjson.deserialize.bind(superjson),
};

/** Whether JSON says the same; a property that is undefined may be left out. */
function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);

  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every((part) => part === undefined || isPlain(part))
  );
}
