import { checkSchedule } from "../rules/check-schedule";
import { checkSnippet, type RuleProblem } from "../rules/check-snippet";
import { block, ok, type PreflightItem, type PreflightSubject, warn } from "./schema";

/** Checks the plan against YouTube's rules, and tells their effects; packages follow the same rules but need no disclosures. */
export function checkPlan(subject: PreflightSubject): PreflightItem[] {
  if (subject.channel.kind === "export") return checkRules(subject);

  return [...checkRules(subject), ...checkAudience(subject), checkDisclosure(subject)];
}

function checkRules({ publication, channel, now }: PreflightSubject): PreflightItem[] {
  const problems = [
    ...checkSnippet(publication.snippet, channel.publishing),
    ...checkSchedule(publication, now),
  ];
  if (problems.length === 0)
    return [ok("rules", "Title, description, tags and time follow YouTube’s rules.")];

  return problems.map(toItem);
}

function toItem({ field, level, sentence, howToFix }: RuleProblem, index: number): PreflightItem {
  return { id: `${field}-${index}`, level, sentence, howToFix };
}

/** The features that YouTube turns off for videos made for kids: https://support.google.com/youtube/answer/9527654. */
function checkAudience({ publication }: PreflightSubject): PreflightItem[] {
  const { madeForKids, notifySubscribers, hasPaidProductPlacement } = publication.options;
  if (!madeForKids) return [ok("audience", "The audience is set: not made for kids.")];

  return [
    notifySubscribers
      ? warn(
          "audience",
          "Of a video made for kids YouTube notifies nobody, and it has no comments and no personalised ads.",
          "Turn “Notify subscribers” off, or set the audience to not made for kids.",
        )
      : ok("audience", "The audience is set: made for kids, without comments and personalised ads."),
    ...(hasPaidProductPlacement
      ? [
          warn(
            "paid-promotion",
            "YouTube shows videos with paid promotion in YouTube Kids to nobody.",
            "Leave it if it is true: it has to be said.",
          ),
        ]
      : []),
  ];
}

function checkDisclosure({ publication }: PreflightSubject): PreflightItem {
  const { disclosure } = publication.options;
  if (disclosure === null) {
    return block(
      "disclosure",
      "YouTube’s questions about altered or synthetic content are not answered.",
      "Answer the three questions.",
    );
  }

  return ok(
    "disclosure",
    Object.values(disclosure).includes(true)
      ? "YouTube will label the video as altered or synthetic content."
      : "Nothing is to be disclosed.",
  );
}
