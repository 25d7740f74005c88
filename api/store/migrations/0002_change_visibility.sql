ALTER TABLE `changes` ADD `seen_before` text;--> statement-breakpoint
ALTER TABLE `changes` ADD `seen_after` text;