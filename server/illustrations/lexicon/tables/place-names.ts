/** Words that keep their meaning in place names. */
export const placeNames = `
airport bay beach bridge canal castle cathedral church desert falls farm forest fort glacier hospital hotel island islands lake library
market mountain mountains museum ocean palace prison railway river school sea stadium station temple tower university volcano
`;
