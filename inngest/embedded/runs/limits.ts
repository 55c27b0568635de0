/**
 * Inngest's own limits (usage limits page of its documentation). They are enforced here too, or a function that works
 * embedded would break on the day it moves to Inngest.
 */
export const maxStepOutputBytes = 4 * 1024 * 1024;
export const maxRunStateBytes = 32 * 1024 * 1024;
export const maxStepsPerRun = 1_000;

/** Inngest forgets an idempotency key, and an event id, after 24 hours. */
export const idempotencyHours = 24;
