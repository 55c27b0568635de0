import type { ConnectionView } from "@/server/providers/connections/schema";

type Model = ConnectionView["model"];

const dayMs = 24 * 60 * 60 * 1000;
/** People hear of a model's end this long before its vendor ends it. */
const noticeDays = 90;
const dollars = new Intl.NumberFormat("en", { style: "currency", currency: "USD", minimumFractionDigits: 0 });

/** A model's price: "$2 in, $10 out per million tokens"; undefined if unknown. Pure. */
export function priceLabel({ prices }: Model): string | undefined {
  if (!prices) return undefined;
  if (prices.input === 0 && prices.output === 0) return "free";

  return `${dollars.format(prices.input)} in, ${dollars.format(prices.output)} out per million tokens`;
}

/** A vendor's day in words: "November 30, 2026". Pure. */
export function dayLabel(day: string): string {
  return new Date(day).toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" });
}

/** A line of a list of models, with its price and its end. Pure. */
export function modelLabel(model: Model): string {
  const price = priceLabel(model);

  return [
    model.name,
    ...(price === undefined ? [] : [price]),
    ...(model.endsOn === undefined ? [] : [`ends on ${dayLabel(model.endsOn)}`]),
  ].join(" · ");
}

/** What to do about a model that its vendor ends soon, or has ended; undefined where there is time. Pure. */
export function endLabel({ name, endsOn }: Model, now: number): string | undefined {
  if (endsOn === undefined) return undefined;
  // The vendor's last day counts in full.
  const end = Date.parse(endsOn) + dayMs;
  if (end - now > noticeDays * dayMs) return undefined;

  return end <= now
    ? `${name} ended on ${dayLabel(endsOn)}: choose another model.`
    : `${name} ends on ${dayLabel(endsOn)}: choose another model before.`;
}
