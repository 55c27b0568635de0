import { describe, expect, it } from "vitest";
import { spoken } from "../../../spoken.fixture";

describe("dates and times", () => {
  it.each([
    // Dates
    ["2023-11-05", "November fifth twenty twenty three"],
    ["11/5/2023", "November fifth twenty twenty three"],
    ["25/12/2023", "December twenty fifth twenty twenty three"],
    ["7/20/69", "July twentieth sixty nine"],
    ["on 4/22", "on April twenty second"],
    ["by Friday, 4/22,", "by Friday April twenty second"],
    ["4/22 of it", "four twenty seconds of it"],
    ["March 14", "March fourteenth"],
    ["apr 2 1999", "April second nineteen ninety nine"],
    ["9 Nov. 1989", "the ninth of November nineteen eighty nine"],
    ["the 9th of November", "the ninth of November"],
    ["8–10 June", "the eighth to the tenth of June"],
    ["June 8-10, 2021", "June eighth to tenth twenty twenty one"],
    ["in Oct. 2021", "in October twenty twenty one"],
    ["Sept.–Nov. 2021", "September to November twenty twenty one"],
    ["Aug '45", "August forty five"],
    ["you may 5 of us", "you may five of us"],
    ["Tue.–Thu.", "Tuesday to Thursday"],
    ["Sat 3 May", "Saturday the third of May"],
    ["she sat 3 hours", "she sat three hours"],
    // Years
    ["1492, 1805, 2008, 2031", "fourteen ninety two eighteen oh five two thousand eight twenty thirty one"],
    ["in 1066", "in ten sixty six"],
    ["the year 2150", "the year twenty one fifty"],
    ["the 1920s and '50s", "the nineteen twenties and fifties"],
    ["the 400s", "the four hundreds"],
    ["1950s-70s", "nineteen fifties to seventies"],
    ["1939-45", "nineteen thirty nine to forty five"],
    ["2021/22", "twenty twenty one twenty two"],
    ["79 AD, 44 B.C.", "seventy nine A D forty four B C"],
    ["2 July – 4 August", "the second of July to the fourth of August"],
    ["its Q2 2024 figures", "its second quarter of twenty twenty four figures"],
    ["on 9/11", "on nine eleven"],
    ["05/2021", "May twenty twenty one"],
    ["3Q24", "the third quarter of twenty four"],
    // Times
    ["8:15", "eight fifteen"],
    ["8:05 a.m.", "eight oh five A M"],
    ["6pm", "six P M"],
    ["6.30 pm GMT", "six thirty P M G M T"],
    ["11:00", "eleven o'clock"],
    ["18:00", "eighteen hundred"],
    ["00:30", "twelve thirty A M"],
    ["8 a.m.-6 p.m.", "eight A M to six P M"],
    ["8–11 a.m.", "eight to eleven A M"],
    ["8:00–18:00", "eight to eighteen hundred"],
    ["an odds ratio of 4:30", "an odds ratio of four to thirty"],
    // Durations
    ["1:02:03", "one hour two minutes and three seconds"],
    ["0:40", "forty seconds"],
    ["2h 5m", "two hours five minutes"],
    ["3d4h", "three days four hours"],
  ])("in %s are said: %s", (text, words) => {
    expect(spoken(text).replaceAll(",", "")).toBe(words);
  });

  it.each([
    ["en-US", "June fifth twenty twenty four"],
    ["en-GB", "the sixth of May twenty twenty four"],
    ["en-IN", "the sixth of May twenty twenty four"],
  ])("have the order of %s", (locale, words) => {
    expect(spoken("6/5/2024", locale).replaceAll(",", "")).toBe(words);
  });

  it("have an article in Britain", () => {
    expect(spoken("May 6", "en-GB")).toBe("May the sixth");
  });
});
