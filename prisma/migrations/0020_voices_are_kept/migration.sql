-- The default voice is another one now. A video that named none was spoken by flite's rms, and keeps it: its script says so.
-- A channel's profile always names its voice. Renders stay those of the script as it is.
WITH parts AS (
  SELECT "id" AS "videoId",
    CASE WHEN starts_with("script", U&'\FEFF') THEN U&'\FEFF' ELSE '' END AS mark,
    -- As in 0012: a quantifier that is not greedy comes first, and decides for all.
    substring("script" FROM
      '^((?:\uFEFF|)---[ \t]*?\r?\n(?:(?:["'']?[A-Za-z-]+["'']?[ \t]*:|[ \t#-])[^\n]*\n|\r?\n)*?)---[ \t]*(?:\r?\n|$)') AS front,
    -- Whatever else stands between two lines of dashes, or below one that is never closed, no line can be added to.
    "script" ~ '^\uFEFF?---[ \t]*[\r\n]+(?:\w+:|(?:[^\r\n]*[\r\n]+)*---[ \t]*(?:[\r\n]|$))' AS "hasFront"
  FROM "Video"
), named AS (
  UPDATE "Video" SET
    "revision" = "revision" + 1,
    "script" = CASE
      WHEN front IS NULL THEN mark || E'---\nvoice: flite:rms\n---\n\n' || substr("script", length(mark) + 1)
      ELSE front || E'voice: flite:rms\n' || substr("script", length(front) + 1)
    END
  FROM parts
  WHERE "id" = parts."videoId"
    AND (front IS NOT NULL OR NOT "hasFront")
    AND coalesce(front, '') !~ '\n["'']?voice["'']?[ \t]*:'
  RETURNING "id"
)
UPDATE "Render" SET "revision" = "revision" + 1 WHERE "videoId" IN (SELECT "id" FROM named);
