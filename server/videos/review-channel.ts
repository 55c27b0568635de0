/** Every change of a video's script, approvals and comments is announced on this Postgres channel, with the video's id. */
export const reviewChannel = "review_changed";
