-- How often the run that makes a render was started, and under which event the workflow engine knows it.
ALTER TABLE "Render"
  ADD COLUMN "isScheduled" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "startCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "startSentAt" TIMESTAMPTZ(3),
  ADD COLUMN "startEventId" TEXT;

-- Which Inngest servers have taken our functions, and when that was last seen. Events that come before are dropped there.
create table engine.registration (
  base_url text primary key,
  confirmed_at timestamptz not null default now()
);
