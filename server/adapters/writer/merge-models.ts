import type { WriterModel } from "./writer";

/**
 * What a vendor lists, with what is known of its models from elsewhere. The known ones come first, in the order of theirs; what
 * the vendor says itself (an end, a price) holds.
 */
export function mergeModels(listed: WriterModel[], known: WriterModel[]): WriterModel[] {
  const rank = ({ id }: WriterModel) => {
    const place = known.findIndex((model) => model.id === id);

    return place < 0 ? known.length : place;
  };

  return listed
    .map((model) => {
      const facts = known.find(({ id }) => id === model.id);

      return {
        ...facts,
        ...model,
        // A list without names repeats the id.
        name: model.name === model.id ? (facts?.name ?? model.name) : model.name,
        endsOn: model.endsOn ?? facts?.endsOn,
        prices: model.prices ?? facts?.prices,
      };
    })
    .toSorted((one, other) => rank(one) - rank(other));
}
