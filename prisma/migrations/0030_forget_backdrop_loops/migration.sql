-- Backdrops are drawn from layers: no render needs the loops of before. What nothing uses is collected, with its file.
DELETE FROM "ArtifactUse" USING "Artifact" WHERE "artifactId" = "id" AND "kind" = 'backdrop-loop';
