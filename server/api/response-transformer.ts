import superjson from "superjson";

/**
 * Writes answers for superjson to read. superjson records the class and identity of each value, which takes ten times as long
 * as JSON and leaves much garbage; what JSON alone can express, such as a preview, is left as it is.
 */
export const responseTransformer = {
  serialize: (answer: unknown) => (isPlain(answer) ? { json: answer } : superjson.serialize(answer)),
  deserialize: superjson.deserialize.bind(superjson),
};

/** Whether JSON expresses the same; undefined properties may be dropped. */
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
