import { z } from "zod";
import { richTextSchema } from "./parts-schema";

/** A place that a pin marks, in degrees north and east. */
const mapCitySchema = z.object({
  label: z.string().min(1),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type MapCity = z.infer<typeof mapCitySchema>;

/** Countries that light up, cities with pins, and routes. Parts are the countries, then the cities. */
export const mapOverlaySchema = z.object({
  kind: z.literal("map"),
  title: richTextSchema.optional(),
  /** ISO 3166-1 numeric codes, as in world-atlas, with the name to show. */
  countries: z.array(z.object({ countryCode: z.string().regex(/^\d{3}$/), label: z.string() })),
  cities: z.array(mapCitySchema).optional(),
  /** Stops are positions in `cities`. A leg is drawn once both its ends have appeared. */
  routes: z.array(z.object({ stops: z.array(z.number().int().min(0)).min(2) })).optional(),
});
