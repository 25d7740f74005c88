ALTER TABLE `users` ADD `name_fold` text;--> statement-breakpoint
ALTER TABLE `users` ADD `rank` text GENERATED ALWAYS AS (coalesce(name_fold, lower(name)) || ' ' || id) VIRTUAL NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `users_rank_unique` ON `users` (`rank`);--> statement-breakpoint
ALTER TABLE `lookups` ADD `rank` text GENERATED ALWAYS AS (printf('%010d', position) || key) VIRTUAL NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `lookups_in_order` ON `lookups` (`kind`,`rank`);--> statement-breakpoint
CREATE INDEX `customers_in_stage` ON `customers` (`stage`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_status` ON `customers` (`status`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_state` ON `customers` (`state`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_region` ON `customers` (`region`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_segment` ON `customers` (`segment`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_channel` ON `customers` (`channel`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_responsible` ON `customers` (`responsible`) WHERE "customers"."deleted_at" is null;