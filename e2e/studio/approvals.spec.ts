import type { Locator, Page } from "@playwright/test";
import { requestApproval } from "@/server/approvals/request-approval";
import { approvalPolicySchema } from "@/server/channels/approval-policy";
import { updateApproval } from "@/server/channels/channels";
import { notify } from "@/server/notifications/notify";
import { createVideo } from "@/server/videos/create-video";
import { getDocument } from "@/server/videos/repository";
import { saveVideo } from "@/server/videos/save-video";
import { deleteVideos } from "@/server/videos/videos";
import { addColleague } from "../fixtures/colleague";
import { createFinishedRender } from "../fixtures/finished-render";
import type { Person } from "../fixtures/person";
import { expect, test } from "../fixtures/test";
import { lookAtPage } from "./look-at-page";
import { cardWith, textWith, waitUntilSaved } from "./studio-page";

const script = "# Three hearts\n\nAn octopus has three hearts.\n\nTwo serve the gills.\n";
const reviewOf = (page: Page) => page.getByRole("region", { name: "Review" });
const gateOf = (page: Page, name: string) =>
  page.getByRole("list", { name: "Approvals" }).getByRole("listitem").filter({ hasText: name });
const commentsOf = (page: Page) => page.getByRole("list", { name: "Comments" });
const unread = (page: Page) => page.getByRole("navigation").getByRole("link", { name: /^Inbox/ });

test("two people agree on a script: policy, request, comment, mention, changes, approval, and a change voids it", async ({
  page: ann,
  person,
  browser,
  complaints,
}) => {
  const { workspaceId } = person;
  const { channelId } = await person.createChannel("Deep sea");
  const {
    userId,
    page: ed,
    leave,
  } = await addColleague({ browser, complaints }, { workspaceId, name: "Ed", role: "editor" });

  await ann.goto("/settings");
  await ann.getByRole("button", { name: "Approvals of Deep sea" }).click();
  const dialog = ann.getByRole("dialog", { name: "Approvals of Deep sea" });
  await dialog.getByLabel("Script", { exact: true }).selectOption({ label: "Any reviewer" });
  await dialog.getByRole("button", { name: "Save approvals" }).click();
  await ann.getByText("Approvals: script").waitFor();

  const { videoId } = await createVideo({ workspaceId, ownerId: userId, channelId, script });
  await ed.goto(`/videos/${videoId}?show=review`);
  await ed.getByRole("button", { name: "Ask for approval: Script" }).click();
  await gateOf(ed, "Script").getByText("Waits for one approval.").waitFor();

  // Ann is told at once, and follows it.
  await expect(unread(ann)).toContainText("1 unread");
  await ann.goto("/inbox");
  await ann.getByRole("link", { name: /Ed asks you to approve the script of “Three hearts”/ }).click();
  await gateOf(ann, "Script").getByText("Waiting").waitFor();
  await expect(unread(ann)).not.toContainText("unread");

  await cardWith(ann, "Two serve the gills")
    .getByRole("button", { name: /^Show part/ })
    .click();
  await expect(cardWith(ann, "Two serve the gills")).toHaveAttribute("aria-current", "true");
  await reviewOf(ann).getByLabel("Comment, or @mention somebody").fill("Which gills, @e");
  await reviewOf(ann).getByRole("button", { name: "@Ed" }).click();
  await reviewOf(ann).getByRole("button", { name: "Comment", exact: true }).click();
  await commentsOf(ann).getByText("Which gills, @Ed").waitFor();

  // Ed sees it without a reload: the comment, the count on its card, and that he is meant.
  await commentsOf(ed).getByText("Which gills, @Ed").waitFor();
  await expect(unread(ed)).toContainText("1 unread");
  await cardWith(ed, "Two serve the gills").getByRole("button", { name: "1 comment on part 3" }).click();
  await commentsOf(ed)
    .getByRole("button", { name: /^Scene 3/ })
    .click();
  await expect(cardWith(ed, "Two serve the gills")).toHaveAttribute("aria-current", "true");
  await commentsOf(ed).getByRole("button", { name: "Answer" }).click();
  await reviewOf(ed).getByLabel("Answer").fill("Those of its arms.");
  await reviewOf(ed).getByRole("button", { name: "Answer" }).last().click();
  await commentsOf(ann).getByText("Those of its arms.").waitFor();

  await gateOf(ann, "Script").getByRole("button", { name: "Ask for changes" }).click();
  await gateOf(ann, "Script").getByText("Say what is to be changed.").waitFor();
  await gateOf(ann, "Script").getByLabel("Note").fill("Octopuses have two gills: say so.");
  await gateOf(ann, "Script").getByRole("button", { name: "Ask for changes" }).click();
  await gateOf(ed, "Script").getByText("Octopuses have two gills: say so.").waitFor();
  await expect(gateOf(ed, "Script")).toContainText("Changes asked for");

  await textWith(ed, "Two serve the gills").fill("Two serve the two gills.");
  await waitUntilSaved(ed);
  await ed.getByRole("button", { name: "Ask for approval: Script" }).click();
  // What is approved before that is the request that was answered.
  await gateOf(ann, "Script").getByText("Waiting").waitFor();
  await gateOf(ann, "Script").getByRole("button", { name: "Approve" }).click();
  await expect(gateOf(ed, "Script")).toContainText("Approved");
  await commentsOf(ed).getByRole("button", { name: "Resolve" }).click();
  await commentsOf(ann).waitFor({ state: "detached" });
  expect(await lookAtPage(ann, { name: "studio-review" })).toEqual([]);

  await textWith(ed, "An octopus has three hearts").fill("Each octopus has three hearts.");
  await waitUntilSaved(ed);
  await expect(gateOf(ed, "Script")).toContainText("Scene 2 changed.");
  await expect(unread(ann)).toContainText("unread");
  await leave();
});

test("what people are told is in an inbox that is readable in both themes, and on a phone", async ({
  page,
  person,
  browser,
  complaints,
}) => {
  const video = await holdVideo(person, { browser, complaints });
  const { workspaceId, userId } = person;
  for (const [kind, text] of [
    ["approval-decided", "Ed approved the script of “A day on Venus outlasts its year”."],
    ["mention", "Ed mentioned you: “Is the second number from the same year?”"],
  ] as const) {
    await notify({ workspaceId, userIds: [userId], kind, text, path: "/videos", key: kind });
  }
  await page.goto("/inbox");
  await page.getByRole("link", { name: /^Unread: Ed asks you to approve the finished video/ }).waitFor();
  expect(await lookAtPage(page, { name: "inbox" })).toEqual([]);

  await page.getByRole("button", { name: "Mark all as read" }).click();
  await page
    .getByRole("button", { name: /^Unread: mark/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^Read: mark/ }).waitFor();
  await video.leave();
});

test("a guest watches one video, comments on it and approves it, until the link is revoked", async ({
  page,
  person,
  guest,
  browser,
  complaints,
}) => {
  complaints.allow(/status of 40[14]/);
  const { videoId, leave } = await holdVideo(person, { browser, complaints });
  await page.goto(`/videos/${videoId}?show=review`);
  const url = await makeLink(reviewOf(page), "Client", { mayApprove: true });

  await guest.goto(url);
  await guest.getByRole("heading", { name: "Why octopuses have three hearts" }).waitFor();
  expect(new URL(guest.url()).hash).toBe("");
  await expect(guest.locator("video")).toHaveAttribute("src", /^\/api\/guest\//);
  await guest.getByLabel("Comment as Client").fill("We like it.");
  await guest.getByRole("button", { name: "Comment" }).click();
  await commentsOf(page).getByText("We like it.").waitFor();
  expect(await lookAtPage(guest, { name: "guest" })).toEqual([]);

  await gateOf(guest, "Finished video").getByRole("button", { name: "Approve" }).click();
  await expect(gateOf(page, "Finished video")).toContainText("Approved");
  await gateOf(page, "Finished video").getByText("Client (guest) approved").waitFor();

  await page.getByRole("button", { name: "Revoke the link of Client" }).click();
  await page.getByRole("list", { name: "Guest links" }).waitFor({ state: "detached" });
  // Its page is told so by itself.
  await guest.getByRole("heading", { name: "This link leads nowhere" }).waitFor();
  await guest.goto("about:blank");
  await guest.goto(url);
  await guest.getByText("This link has expired or was revoked.").waitFor();
  await leave();
});

test("a guest sees how a video will look before it is rendered, and what is changed of it meanwhile", async ({
  page,
  person,
  guest,
  complaints,
}) => {
  complaints.allow(/status of 401/);
  const { videoId, studio } = await person.createVideo(
    "# Three hearts\n\nAn octopus has **3 hearts**. It is shy.\n",
  );
  await page.goto(`${studio}?show=review`);
  const url = await makeLink(reviewOf(page), "Client", { mayApprove: false });

  await guest.goto(url);
  const storyboard = guest.getByRole("region", { name: "Storyboard" });
  await storyboard.getByText("An octopus has 3 hearts.").last().waitFor();
  await expect(guest.getByRole("group", { name: "Preview of the video" })).toContainText("Three hearts");
  const drawing = storyboard.locator("img").first();
  await expect
    .poll(() => drawing.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBeGreaterThan(0);
  expect(await lookAtPage(guest, { name: "guest-before-render" })).toEqual([]);

  const { workspaceId } = person;
  const { script, revision } = await getDocument({ workspaceId, videoId });
  const changed = script.replace("It is shy.", "It is bold.");
  await saveVideo({ workspaceId, videoId, revision, baseScript: script, script: changed });
  await storyboard.getByText("Scene 3. It is bold.").waitFor();
});

test("a guest of a video that was deleted is told so", async ({
  page,
  person,
  guest,
  browser,
  complaints,
}) => {
  complaints.allow(/status of 40[14]/);
  const { videoId, leave } = await holdVideo(person, { browser, complaints });
  await page.goto(`/videos/${videoId}?show=review`);
  const url = await makeLink(reviewOf(page), "Client", { mayApprove: false });
  await deleteVideos(person.workspaceId, [videoId]);

  await guest.goto(url);
  await guest.getByText("This video was deleted. Ask whoever sent you the link.").waitFor();
  await leave();
});

/** A finished video of an editor, who has asked for its approval. */
async function holdVideo(
  { workspaceId, createChannel }: Person,
  browser: Parameters<typeof addColleague>[0],
): Promise<{ videoId: string; leave: () => Promise<void> }> {
  const { channelId } = await createChannel("Deep sea");
  const policy = approvalPolicySchema.parse({ final: { approvers: "anyReviewer" } });
  await updateApproval({ workspaceId, channelId }, policy);
  const { userId, leave } = await addColleague(browser, { workspaceId, name: "Ed", role: "editor" });
  const { videoId } = await createFinishedRender({
    ...{ workspaceId, channelId, ownerId: userId },
    script: "# Why octopuses have three hearts\n\nTwo hearts serve the gills, and one serves the body.\n",
  });
  const place = { gate: "final", publicationId: null } as const;
  await requestApproval({ workspaceId, videoId }, place, { userId, name: "Ed" });

  return { videoId, leave };
}

/** Makes a link for a guest and gives its address. */
async function makeLink(
  review: Locator,
  name: string,
  { mayApprove }: { mayApprove: boolean },
): Promise<string> {
  await review.getByRole("button", { name: "Add a guest link" }).click();
  await review.getByLabel("For whom").fill(name);
  if (mayApprove) await review.getByLabel("May approve").check();
  await review.getByRole("button", { name: "Make the link" }).click();

  return review.getByLabel("The link", { exact: true }).inputValue();
}
