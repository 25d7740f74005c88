CREATE TABLE `attribute_index` (
	`attribute` integer NOT NULL,
	`n` integer NOT NULL,
	`value_num` real,
	`value_fold` text,
	PRIMARY KEY(`attribute`, `n`)
);
--> statement-breakpoint
CREATE INDEX `attribute_index_by_fold` ON `attribute_index` (`attribute`,`value_fold`,`n`);--> statement-breakpoint
CREATE INDEX `attribute_index_by_num` ON `attribute_index` (`attribute`,`value_num`,`n`);--> statement-breakpoint
CREATE TABLE `attributes` (
	`n` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`type` text NOT NULL,
	`options` text DEFAULT '[]' NOT NULL,
	`position` integer NOT NULL,
	`indexed` integer DEFAULT 0 NOT NULL,
	`ready` integer DEFAULT 0 NOT NULL,
	`archived` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attributes_key_unique` ON `attributes` (`key`);