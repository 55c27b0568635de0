-- What a scene's text lies on is called its background in planned timelines, no longer its plate. Only a key is matched: inside
-- a text, a backslash stands before each quotation mark. Artifacts are found as before: how pictures are drawn is part of
-- their hash, and no hash holds this word without that.
UPDATE "Render" SET "timeline" = replace("timeline"::text, '"plate": ', '"background": ')::jsonb
WHERE "timeline" IS NOT NULL;

UPDATE "RenderSegment" SET "plan" = replace("plan"::text, '"plate": ', '"background": ')::jsonb;
