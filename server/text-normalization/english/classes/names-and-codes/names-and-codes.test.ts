import { describe, expect, it } from "vitest";
import { spoken } from "../../../spoken.fixture";

describe("names and codes", () => {
  it.each([
    // Telephone numbers and others that are dictated
    ["555-0182", "five five five, oh one eight two"],
    ["(212) 555-0182", "two one two, five five five, oh one eight two"],
    ["+1 212.555.0182", "plus one, two one two, five five five, oh one eight two"],
    ["1-800-555-0182", "one, eight hundred, five five five, oh one eight two"],
    ["1-800-GO-FISH", "one, eight hundred, go, fish"],
    ["+49 30 901820", "plus four nine, three oh, nine oh one eight two oh"],
    ["020 7946 0182", "oh two oh, seven nine four six, oh one eight two"],
    ["Dial 112, not 112 fish", "Dial one one two not one hundred twelve fish"],
    ["219-09-9999", "two one nine, oh nine, nine nine nine nine"],
    ["10.0.0.254", "one zero dot zero dot zero dot two five four"],
    // Addresses
    ["350 W 5th Ave", "three fifty West fifth avenue"],
    ["907 Oak St., then left", "nine zero seven Oak street then left"],
    ["17B Harbor Rd", "seventeen B Harbor road"],
    ["Boise, ID 83702", "Boise Idaho eight three seven oh two"],
    ["St. Mark's and Elm St", "saint Mark's and Elm street"],
    ["Dr. Ocean of Ocean Dr.", "doctor Ocean of Ocean drive"],
    // Electronic
    ["reef.org", "reef dot org"],
    ["https://www.reef.org/fish?id=3", "reef dot org slash fish"],
    ["ann.b7@reef.co.uk", "ann dot B seven at reef dot co dot U K"],
    ["@reef and #reef", "at reef and hashtag reef"],
    ["coral_reef", "coral underscore reef"],
    ["load/save, and/or, TCP/IP", "load slash save and or T C P I P"],
    // Serial numbers
    ["K9, F-16, X7Y88Z", "K nine F sixteen X seven Y eighty eight Z"],
    ["order c4418", "order c four four one eight"],
    ["COVID-19", "covid nineteen"],
    ["1080p", "ten eighty p"],
    // Roman numerals
    ["Chapter IX", "Chapter nine"],
    ["Henry VIII, King Charles I, Charles I met", "Henry the eighth King Charles the first Charles I met"],
    ["Scene iv, I mix", "Scene four I mix"],
    ["16 Coral Ave NW, Dr Who", "sixteen Coral avenue Northwest doctor Who"],
    ["the XIVth, Louis XIV's", "the fourteenth Louis the fourteenth's"],
    ["the XVI century", "the sixteenth century"],
    ["Rocky III, MMXXIV", "Rocky three twenty twenty four"],
    ["a CD, the DC reef, you and I", "a C D the D C reef you and I"],
    // References
    ["§ 4, ¶ 2, № 8, #3", "section four paragraph two number eight number three"],
    ["Fig. 2, pp. 10–12, vol. 6", "figure two pages ten to twelve volume six"],
    ["no. 2, but no", "number two but no"],
    // Abbreviations and acronyms
    ["Gen. Tide, Sen. Reef, Messrs. Gill", "general Tide senator Reef messers Gill"],
    ["Gen Z at max. depth to the max", "Gen Z at maximum depth to the max"],
    ["c. 1850, est. 1901", "circa eighteen fifty established nineteen oh one"],
    ["e.g. squid, i.e. food, etc.", "for example squid that is food et cetera"],
    ["a.k.a. Inky, U.S. waters", "A K A Inky U S waters"],
    ["the WHO's SOS via NATO", "the W H O's S O S via nato"],
    ["Roe v. Wade, cats vs. dogs", "Roe v Wade cats versus dogs"],
    [".NET, C++ and F#", "dot net C plus plus and F sharp"],
    ["$ and %", "dollar and percent"],
    ["π ≈ 3", "pi about three"],
    ["Charles C. Reef, Part C, Charles V. Reef", "Charles C Reef Part C Charles V Reef"],
    ["the U.S.'s and Debian 12's", "the U S's and Debian twelve's"],
    ["a _wet_ .md file, <br>, ## Title", "a wet dot md file br Title"],
    ["3 > 2, x >= 5", "three more than two x at least five"],
    ["reef@v1.2.0 and ~2.1.0", "reef at v one point two point zero and two point one point zero"],
  ])("in %s are said: %s", (text, words) => {
    expect(spoken(text)).toBe(words);
  });
});
