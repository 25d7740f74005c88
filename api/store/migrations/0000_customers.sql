CREATE TABLE `access` (
	`id` text PRIMARY KEY NOT NULL,
	`caller` text NOT NULL,
	`listing` text NOT NULL,
	`scopes` text,
	`origins` text,
	`sessions_not_before` integer DEFAULT 0 NOT NULL,
	`expires_at` integer,
	`revoked` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "revoked_is_a_flag" CHECK("access"."revoked" in (0, 1))
);
--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`hint` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_hostId_unique` ON `users` (`host_id`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`request_id` text NOT NULL,
	`job_id` text,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text,
	`verb` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `changes_by_customer` ON `changes` (`customer_id`,`seq`);--> statement-breakpoint
CREATE INDEX `changes_by_job` ON `changes` (`job_id`,`seq`) WHERE "changes"."job_id" is not null;--> statement-breakpoint
CREATE INDEX `changes_by_subject` ON `changes` (`kind`,`id`) WHERE "changes"."customer_id" is null;--> statement-breakpoint
CREATE TABLE `customer_access` (
	`user` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`user`, `n`)
);
--> statement-breakpoint
CREATE INDEX `customer_access_by_customer` ON `customer_access` (`n`);--> statement-breakpoint
CREATE TABLE `customer_tags` (
	`tag` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`tag`, `n`)
);
--> statement-breakpoint
CREATE INDEX `customer_tags_by_customer` ON `customer_tags` (`n`);--> statement-breakpoint
CREATE TABLE `customers` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`first_name` text,
	`last_name` text,
	`name_fold` text,
	`email` text,
	`email_verified` integer NOT NULL,
	`phone` text,
	`phone_verified` integer NOT NULL,
	`external_id` text,
	`language` text,
	`timezone` text,
	`stage` text,
	`status` text,
	`state` text,
	`region` text,
	`segment` text,
	`channel` text,
	`responsible` text,
	`viewers` text NOT NULL,
	`tags` text NOT NULL,
	`attributes` text NOT NULL,
	`private` integer NOT NULL,
	`notes` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	CONSTRAINT "kind_is_known" CHECK("customers"."kind" in ('person', 'organization')),
	CONSTRAINT "private_is_a_flag" CHECK("customers"."private" in (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_id_unique` ON `customers` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_external_id` ON `customers` (`external_id`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_name` ON `customers` (`name_fold`,`n`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_creation` ON `customers` (`created_at`,`n`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_change` ON `customers` (`updated_at`,`n`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_stage` ON `customers` (`stage`,`created_at`,`n`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_region_and_stage` ON `customers` (`region`,`stage`,`created_at`,`n`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_email` ON `customers` (`email`,`n`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_by_phone` ON `customers` (`phone`,`n`) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `customers_in_trash` ON `customers` (`deleted_at`,`n`) WHERE "customers"."deleted_at" is not null;--> statement-breakpoint
CREATE TABLE `identities` (
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`verified` integer NOT NULL,
	PRIMARY KEY(`n`, `kind`, `value`)
);
--> statement-breakpoint
CREATE INDEX `identities_by_value` ON `identities` (`kind`,`value`);--> statement-breakpoint
CREATE UNIQUE INDEX `identities_verified` ON `identities` (`kind`,`value`) WHERE "identities"."verified" = 1;--> statement-breakpoint
CREATE TABLE `events` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`rev` integer NOT NULL,
	`customer_id` text NOT NULL,
	`type` text NOT NULL,
	`title` text,
	`text` text,
	`details` text NOT NULL,
	`at` text NOT NULL,
	`ends_at` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id_unique` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_by_customer` ON `events` (`customer_id`,`at`,`n`);--> statement-breakpoint
CREATE TABLE `forms` (
	`key` text PRIMARY KEY NOT NULL,
	`rev` integer NOT NULL,
	`definition` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`customer_id` text NOT NULL,
	`answers` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `submissions_by_customer` ON `submissions` (`customer_id`);--> statement-breakpoint
CREATE INDEX `submissions_by_form` ON `submissions` (`form`,`at`);--> statement-breakpoint
CREATE TABLE `lookups` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`tone` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `guard` (
	`claim` text NOT NULL,
	CONSTRAINT "nothing_gets_in" CHECK(false)
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`actor` text NOT NULL,
	`operation` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`at` text NOT NULL,
	`customer_id` text,
	`subject` text,
	`rev` integer,
	`answer` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_by_key` ON `idempotency` (`actor`,`operation`,`key`);--> statement-breakpoint
CREATE INDEX `idempotency_by_age` ON `idempotency` (`at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
