ALTER TABLE `access` ADD `last_used_on` text;--> statement-breakpoint
ALTER TABLE `keys` ADD `replaced_by` text;