CREATE TABLE `tag_names` (
	`name` text PRIMARY KEY NOT NULL,
	`tag` integer NOT NULL,
	`stale` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tag_names_by_tag` ON `tag_names` (`tag`);--> statement-breakpoint
CREATE INDEX `tag_names_stale` ON `tag_names` (`name`) WHERE "tag_names"."stale" = 1;--> statement-breakpoint
CREATE TABLE `tags` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`name_fold` text NOT NULL,
	`tone` text,
	`archived` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_id_unique` ON `tags` (`id`);--> statement-breakpoint
CREATE INDEX `tags_by_name` ON `tags` (`name_fold`,`id`);--> statement-breakpoint
-- Tags that were names only. One look into the index for each, however many customers carry it; its case is folded when it is next renamed.
INSERT INTO tags (id, name, name_fold) WITH RECURSIVE used (name) AS (
  SELECT (SELECT min(tag) FROM customer_tags) UNION ALL
  SELECT (SELECT min(tag) FROM customer_tags WHERE tag > used.name) FROM used WHERE used.name IS NOT NULL
) SELECT 'tag_' || lower(hex(randomblob(16))), name, lower(name) FROM used WHERE name IS NOT NULL;
--> statement-breakpoint
INSERT INTO tag_names (name, tag) SELECT name, n FROM tags;
