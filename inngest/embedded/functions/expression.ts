import { Environment } from "@marcbachmann/cel-js";

/** The variables of an expression: the run's own event, and, in waits and cancellations, the incoming one. */
export type ExpressionScope = { event: unknown; async?: unknown };

const environment = new Environment({ unlistedVariablesAreDyn: false, enableOptionalTypes: true })
  .registerVariable("event", "map")
  .registerVariable("async", "map");

/** Expressions of waits may contain ids, so their number is unlimited. */
const maxParsedCount = 1_000;
const parsed = new Map<string, ReturnType<Environment["parse"]>>();

function parse(expression: string) {
  const known = parsed.get(expression) ?? environment.parse(expression);
  if (parsed.size >= maxParsedCount) parsed.clear();
  parsed.set(expression, known);

  return known;
}

/** The error in a CEL expression (syntax, unknown names, impossible types), or undefined. */
export function findExpressionViolation(expression: string): string | undefined {
  try {
    return parse(expression).check().error?.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The expression's value; undefined if it uses a field that the event does not have. */
export function evaluate(expression: string, scope: ExpressionScope): unknown {
  try {
    const value: unknown = parse(expression)({ async: {}, ...scope });

    return typeof value === "bigint" ? Number(value) : value;
  } catch {
    // A missing field is an error in CEL; for Inngest it just does not match.
    return undefined;
  }
}

/** Whether an event matches; without an expression, every event does. */
export function isMatch(expression: string | null | undefined, scope: ExpressionScope): boolean {
  return expression ? evaluate(expression, scope) === true : true;
}
