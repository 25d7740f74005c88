CREATE TABLE `lookup_orders` (
	`kind` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `lookups` ADD `archived` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `lookups` ADD `merged_into` text;--> statement-breakpoint
-- A table of a few dozen rows: the kinds have their plural from here on.
UPDATE lookups SET kind = CASE kind WHEN 'status' THEN 'statuses' ELSE kind || 's' END;
