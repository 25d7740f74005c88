CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`scope` text,
	`args` text NOT NULL,
	`position` integer NOT NULL,
	`total` integer NOT NULL,
	`holder` text,
	`held_until` integer NOT NULL,
	`request_id` text NOT NULL,
	`problem` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `jobs_running` ON `jobs` (`updated_at`) WHERE "jobs"."state" = 'running';--> statement-breakpoint
CREATE INDEX `jobs_by_creation` ON `jobs` (`created_at`,`id`);