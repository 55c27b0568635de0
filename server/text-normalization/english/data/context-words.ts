/** Words that tell, beside a number, what it is. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Before a count: "over 13000". */
export const countingWords = list(
  "of over about than nearly almost some around only least most approximately roughly exceeds exceeded reached reach " +
    "hit hits sold made earned paid won lost killed employs employed another population",
);

/** Before a year: "in 2100". */
export const calendarYearWords = list(
  "in year since until by before after from spring summer autumn fall winter",
);

/** Before a day: "on 3/15". */
export const dayWords = list("on until till by since before due dated from after");

/** Before the name of a month without a day. */
export const monthWords = list(
  "of in since until till by before after from late early mid last next this during around",
);

/** Before a decade: "the 300s". */
export const decadeWords = list("the early late mid in his her their its from");

/** Before a number of three digits that is a name: "room 101". */
export const numberedPlaces = list(
  "room flight highway route interstate suite apartment boeing airbus studio gate bus",
);

/** Before a number that is dialled. */
export const dialWords = list("dial dialed dialing call called calling phone text number");

/** Before two numbers that are compared. */
export const ratioWords = list("ratio scale odds aspect score mix proportion proportions");

/** Behind an amount that is a part of the most there can be. */
export const ratingWords = list("star stars rating ratings point points score scored");

/** Verbs and joining words behind which no name goes on. */
export const joiningWords = list(
  "of and or in on at to for from with without by is was are were has had will would can could may might than that " +
    "which who when while but as if so into onto over under near after before per",
);

/** Before a number with a letter that names a place: "seat 14B". */
export const seatWords = list(
  "seat gate unit apt apartment room suite row flat platform bus route exhibit figure class section",
);
