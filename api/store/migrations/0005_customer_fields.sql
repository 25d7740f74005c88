ALTER TABLE `customers` ADD `preferred_office` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `avatar` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `service_manager` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `preferred_contact` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `account_managers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `intermediary` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `customers` ADD `consent` text;