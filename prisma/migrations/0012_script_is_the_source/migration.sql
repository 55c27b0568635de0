-- A video follows from its script alone: what was chosen beside it is written into its front matter, and what was built of
-- it goes. The renders of a video keep what they were made of.

-- A script with another setting in its front matter, which is added where there is none. A default is written only in the
-- place of another value. Prisma sends each statement up to its semicolon, so the body is one without.
CREATE FUNCTION pg_temp.write_setting(script text, key text, value text, is_default boolean)
RETURNS text LANGUAGE sql AS $$
  SELECT CASE
    WHEN front IS NULL AND is_default THEN script
    WHEN front IS NULL THEN E'---\n' || key || ': ' || value || E'\n---\n\n' || script
    WHEN front = others AND is_default THEN script
    ELSE others || key || ': ' || value || E'\n' || substr(script, length(front) + 1)
  END
  FROM (
    -- The line of dashes and those below it, up to the next one. A quantifier that is not greedy comes first: it decides for all.
    SELECT substring(script FROM
      '^((?:\uFEFF|)---[ \t]*?\r?\n(?:(?:["'']?[A-Za-z-]+["'']?[ \t]*:|[ \t#-])[^\n]*\n|\r?\n)*?)---[ \t]*(?:\r?\n|$)') AS front
  ) AS parts,
  LATERAL (
    SELECT regexp_replace(front, '\n["'']?' || key || '["'']?[ \t]*:[^\n]*(?:\n[ \t]+[^ \t\r\n][^\n]*)*', '', 'g') AS others
  ) AS kept
$$;

-- The command reads its scripts from files, and asks for the same video again whenever it runs.
DELETE FROM "Video" WHERE "script" IS NULL;

UPDATE "Video" SET "script" = pg_temp.write_setting("script", 'title', to_json("title")::text, false);
UPDATE "Video" SET "script" = pg_temp.write_setting("script", 'format', "format", "format" = 'landscape');
UPDATE "Video" SET "script" = pg_temp.write_setting("script", 'theme', "themeId", "themeId" = 'paper');
UPDATE "Video" SET "script" = pg_temp.write_setting("script", 'captions', "captionStyle",
  "captionStyle" = CASE WHEN "format" = 'short' THEN 'pop' ELSE 'highlight' END);
UPDATE "Video" SET "script" = pg_temp.write_setting("script", 'voice', "voiceId", "voiceId" IN ('rms', 'flite:rms'));
UPDATE "Video" SET "script" = pg_temp.write_setting("script", 'speed', "speed"::text, "speed" = 1);
-- A file is named by the script already.
UPDATE "Video" SET "script" = pg_temp.write_setting("script", 'music', coalesce("music"->>'mood', 'none'),
  "music"->>'mood' = 'calm') WHERE "music"->>'kind' <> 'file';

DROP FUNCTION pg_temp.write_setting(text, text, text, boolean);

-- A channel calls its music as a script does.
UPDATE "Channel" SET "profile" = ("profile" - 'musicMood') || jsonb_build_object('music', "profile"->'musicMood');

-- DropForeignKey
ALTER TABLE "Scene" DROP CONSTRAINT "Scene_videoId_fkey";

-- DropForeignKey
ALTER TABLE "Scene" DROP CONSTRAINT "Scene_workspaceId_fkey";

-- AlterTable
ALTER TABLE "Video" DROP COLUMN "captionStyle",
DROP COLUMN "chapters",
DROP COLUMN "language",
DROP COLUMN "music",
DROP COLUMN "snippet",
DROP COLUMN "speed",
DROP COLUMN "thumbnail",
DROP COLUMN "voiceId",
ALTER COLUMN "script" SET NOT NULL,
ALTER COLUMN "title" DROP DEFAULT;

-- DropTable
DROP TABLE "Scene";
