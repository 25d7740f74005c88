// Written by scripts/embed-migrations.ts from the .sql files beside it.
import type { Migration } from '../migration.ts'

export const migrations: readonly Migration[] = [
  {
    name: "0000_customers",
    isInstant: true,
    steps: [
      "CREATE TABLE `access` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`caller` text NOT NULL,\n\t`listing` text NOT NULL,\n\t`scopes` text,\n\t`origins` text,\n\t`sessions_not_before` integer DEFAULT 0 NOT NULL,\n\t`expires_at` integer,\n\t`revoked` integer DEFAULT 0 NOT NULL,\n\tCONSTRAINT \"revoked_is_a_flag\" CHECK(\"access\".\"revoked\" in (0, 1))\n) STRICT;",
      "CREATE TABLE `keys` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`label` text NOT NULL,\n\t`hint` text NOT NULL,\n\t`created_at` text NOT NULL\n) STRICT;",
      "CREATE TABLE `users` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`host_id` text NOT NULL,\n\t`name` text NOT NULL,\n\t`email` text,\n\t`created_at` text NOT NULL,\n\t`updated_at` text NOT NULL\n) STRICT;",
      "CREATE UNIQUE INDEX `users_hostId_unique` ON `users` (`host_id`);",
      "CREATE TABLE `changes` (\n\t`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`at` text NOT NULL,\n\t`actor` text NOT NULL,\n\t`request_id` text NOT NULL,\n\t`job_id` text,\n\t`kind` text NOT NULL,\n\t`id` text NOT NULL,\n\t`customer_id` text,\n\t`verb` text NOT NULL,\n\t`before` text,\n\t`after` text\n) STRICT;",
      "CREATE INDEX `changes_by_customer` ON `changes` (`customer_id`,`seq`);",
      "CREATE INDEX `changes_by_job` ON `changes` (`job_id`,`seq`) WHERE \"changes\".\"job_id\" is not null;",
      "CREATE INDEX `changes_by_subject` ON `changes` (`kind`,`id`) WHERE \"changes\".\"customer_id\" is null;",
      "CREATE TABLE `customer_access` (\n\t`user` text NOT NULL,\n\t`n` integer NOT NULL,\n\tPRIMARY KEY(`user`, `n`)\n) STRICT, WITHOUT ROWID;",
      "CREATE INDEX `customer_access_by_customer` ON `customer_access` (`n`);",
      "CREATE TABLE `customer_tags` (\n\t`tag` text NOT NULL,\n\t`n` integer NOT NULL,\n\tPRIMARY KEY(`tag`, `n`)\n) STRICT, WITHOUT ROWID;",
      "CREATE INDEX `customer_tags_by_customer` ON `customer_tags` (`n`);",
      "CREATE TABLE `customers` (\n\t`n` integer PRIMARY KEY NOT NULL,\n\t`id` text NOT NULL,\n\t`rev` integer NOT NULL,\n\t`kind` text NOT NULL,\n\t`name` text,\n\t`first_name` text,\n\t`last_name` text,\n\t`name_fold` text,\n\t`email` text,\n\t`email_verified` integer NOT NULL,\n\t`phone` text,\n\t`phone_verified` integer NOT NULL,\n\t`external_id` text,\n\t`language` text,\n\t`timezone` text,\n\t`stage` text,\n\t`status` text,\n\t`state` text,\n\t`region` text,\n\t`segment` text,\n\t`channel` text,\n\t`responsible` text,\n\t`viewers` text NOT NULL,\n\t`tags` text NOT NULL,\n\t`attributes` text NOT NULL,\n\t`private` integer NOT NULL,\n\t`notes` text NOT NULL,\n\t`created_at` text NOT NULL,\n\t`updated_at` text NOT NULL,\n\t`deleted_at` text,\n\tCONSTRAINT \"kind_is_known\" CHECK(\"customers\".\"kind\" in ('person', 'organization')),\n\tCONSTRAINT \"private_is_a_flag\" CHECK(\"customers\".\"private\" in (0, 1))\n) STRICT;",
      "CREATE UNIQUE INDEX `customers_id_unique` ON `customers` (`id`);",
      "CREATE UNIQUE INDEX `customers_external_id` ON `customers` (`external_id`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_name` ON `customers` (`name_fold`,`n`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_creation` ON `customers` (`created_at`,`n`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_change` ON `customers` (`updated_at`,`n`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_stage` ON `customers` (`stage`,`created_at`,`n`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_region_and_stage` ON `customers` (`region`,`stage`,`created_at`,`n`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_email` ON `customers` (`email`,`n`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_phone` ON `customers` (`phone`,`n`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_in_trash` ON `customers` (`deleted_at`,`n`) WHERE \"customers\".\"deleted_at\" is not null;",
      "CREATE TABLE `identities` (\n\t`n` integer NOT NULL,\n\t`kind` text NOT NULL,\n\t`value` text NOT NULL,\n\t`verified` integer NOT NULL,\n\tPRIMARY KEY(`n`, `kind`, `value`)\n) STRICT, WITHOUT ROWID;",
      "CREATE INDEX `identities_by_value` ON `identities` (`kind`,`value`);",
      "CREATE UNIQUE INDEX `identities_verified` ON `identities` (`kind`,`value`) WHERE \"identities\".\"verified\" = 1;",
      "CREATE TABLE `events` (\n\t`n` integer PRIMARY KEY NOT NULL,\n\t`id` text NOT NULL,\n\t`rev` integer NOT NULL,\n\t`customer_id` text NOT NULL,\n\t`type` text NOT NULL,\n\t`title` text,\n\t`text` text,\n\t`details` text NOT NULL,\n\t`at` text NOT NULL,\n\t`ends_at` text,\n\t`created_by` text NOT NULL,\n\t`created_at` text NOT NULL,\n\t`updated_at` text NOT NULL\n) STRICT;",
      "CREATE UNIQUE INDEX `events_id_unique` ON `events` (`id`);",
      "CREATE INDEX `events_by_customer` ON `events` (`customer_id`,`at`,`n`);",
      "CREATE TABLE `forms` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`rev` integer NOT NULL,\n\t`definition` text NOT NULL,\n\t`updated_at` text NOT NULL\n) STRICT;",
      "CREATE TABLE `submissions` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`form` text NOT NULL,\n\t`customer_id` text NOT NULL,\n\t`answers` text NOT NULL,\n\t`at` text NOT NULL\n) STRICT;",
      "CREATE INDEX `submissions_by_customer` ON `submissions` (`customer_id`);",
      "CREATE INDEX `submissions_by_form` ON `submissions` (`form`,`at`);",
      "CREATE TABLE `lookups` (\n\t`kind` text NOT NULL,\n\t`key` text NOT NULL,\n\t`label` text NOT NULL,\n\t`tone` text,\n\t`position` integer NOT NULL,\n\tPRIMARY KEY(`kind`, `key`)\n) STRICT, WITHOUT ROWID;",
      "CREATE TABLE `guard` (\n\t`claim` text NOT NULL,\n\tCONSTRAINT \"nothing_gets_in\" CHECK(false)\n) STRICT;",
      "CREATE TABLE `idempotency` (\n\t`actor` text NOT NULL,\n\t`operation` text NOT NULL,\n\t`key` text NOT NULL,\n\t`body_hash` text NOT NULL,\n\t`at` text NOT NULL,\n\t`customer_id` text,\n\t`subject` text,\n\t`rev` integer,\n\t`answer` text\n) STRICT;",
      "CREATE UNIQUE INDEX `idempotency_by_key` ON `idempotency` (`actor`,`operation`,`key`);",
      "CREATE INDEX `idempotency_by_age` ON `idempotency` (`at`);",
      "CREATE TABLE `settings` (\n\t`name` text PRIMARY KEY NOT NULL,\n\t`value` text NOT NULL\n) STRICT;"
    ]
  },
  {
    name: "0001_customer_search",
    isInstant: true,
    steps: [
      "CREATE VIRTUAL TABLE customer_search USING fts5 (name, email, phone, tokenize = 'trigram');",
      "INSERT INTO customer_search (customer_search, rank) VALUES ('secure-delete', 1);"
    ]
  },
  {
    name: "0002_change_visibility",
    isInstant: true,
    steps: [
      "ALTER TABLE `changes` ADD `seen_before` text;",
      "ALTER TABLE `changes` ADD `seen_after` text;"
    ]
  },
  {
    name: "0003_change_log_name",
    isInstant: true,
    steps: [
      "INSERT INTO settings (name, value) VALUES ('log', lower(hex(randomblob(16))));"
    ]
  },
  {
    name: "0004_lookups",
    isInstant: true,
    steps: [
      "CREATE TABLE `lookup_orders` (\n\t`kind` text PRIMARY KEY NOT NULL,\n\t`rev` integer NOT NULL\n) STRICT;",
      "ALTER TABLE `lookups` ADD `archived` integer DEFAULT 0 NOT NULL;",
      "ALTER TABLE `lookups` ADD `merged_into` text;",
      "UPDATE lookups SET kind = CASE kind WHEN 'status' THEN 'statuses' ELSE kind || 's' END;"
    ]
  },
  {
    name: "0005_customer_fields",
    isInstant: true,
    steps: [
      "ALTER TABLE `customers` ADD `preferred_office` text;",
      "ALTER TABLE `customers` ADD `avatar` text;",
      "ALTER TABLE `customers` ADD `service_manager` text;",
      "ALTER TABLE `customers` ADD `preferred_contact` text;",
      "ALTER TABLE `customers` ADD `account_managers` text DEFAULT '[]' NOT NULL;",
      "ALTER TABLE `customers` ADD `intermediary` integer DEFAULT 0 NOT NULL;",
      "ALTER TABLE `customers` ADD `consent` text;"
    ]
  },
  {
    name: "0006_other_identities",
    isInstant: true,
    steps: [
      "ALTER TABLE `customers` ADD `other_identities` text DEFAULT '[]' NOT NULL;"
    ]
  },
  {
    name: "0007_jobs",
    isInstant: true,
    steps: [
      "CREATE TABLE `jobs` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`state` text NOT NULL,\n\t`actor` text NOT NULL,\n\t`scope` text,\n\t`args` text NOT NULL,\n\t`position` integer NOT NULL,\n\t`total` integer NOT NULL,\n\t`holder` text,\n\t`held_until` integer NOT NULL,\n\t`request_id` text NOT NULL,\n\t`problem` text,\n\t`created_at` text NOT NULL,\n\t`updated_at` text NOT NULL\n) STRICT;",
      "CREATE INDEX `jobs_running` ON `jobs` (`updated_at`) WHERE \"jobs\".\"state\" = 'running';",
      "CREATE INDEX `jobs_by_creation` ON `jobs` (`created_at`,`id`);"
    ]
  },
  {
    name: "0008_key_rotation",
    isInstant: true,
    steps: [
      "ALTER TABLE `access` ADD `last_used_on` text;",
      "ALTER TABLE `keys` ADD `replaced_by` text;"
    ]
  },
  {
    name: "0009_tags",
    isInstant: true,
    steps: [
      "CREATE TABLE `tag_names` (\n\t`name` text PRIMARY KEY NOT NULL,\n\t`tag` integer NOT NULL,\n\t`stale` integer DEFAULT 0 NOT NULL\n) STRICT;",
      "CREATE INDEX `tag_names_by_tag` ON `tag_names` (`tag`);",
      "CREATE INDEX `tag_names_stale` ON `tag_names` (`name`) WHERE \"tag_names\".\"stale\" = 1;",
      "CREATE TABLE `tags` (\n\t`n` integer PRIMARY KEY NOT NULL,\n\t`id` text NOT NULL,\n\t`name` text NOT NULL,\n\t`name_fold` text NOT NULL,\n\t`tone` text,\n\t`archived` integer DEFAULT 0 NOT NULL\n) STRICT;",
      "CREATE UNIQUE INDEX `tags_id_unique` ON `tags` (`id`);",
      "CREATE INDEX `tags_by_name` ON `tags` (`name_fold`,`id`);",
      "INSERT INTO tags (id, name, name_fold) WITH RECURSIVE used (name) AS (\n  SELECT (SELECT min(tag) FROM customer_tags) UNION ALL\n  SELECT (SELECT min(tag) FROM customer_tags WHERE tag > used.name) FROM used WHERE used.name IS NOT NULL\n) SELECT 'tag_' || lower(hex(randomblob(16))), name, lower(name) FROM used WHERE name IS NOT NULL;",
      "INSERT INTO tag_names (name, tag) SELECT name, n FROM tags;"
    ]
  },
  {
    name: "0010_sort_by_any_field",
    isInstant: false,
    steps: [
      "ALTER TABLE `users` ADD `name_fold` text;",
      "ALTER TABLE `users` ADD `rank` text GENERATED ALWAYS AS (coalesce(name_fold, lower(name)) || ' ' || id) VIRTUAL NOT NULL;",
      "CREATE UNIQUE INDEX `users_rank_unique` ON `users` (`rank`);",
      "ALTER TABLE `lookups` ADD `rank` text GENERATED ALWAYS AS (printf('%010d', position) || key) VIRTUAL NOT NULL;",
      "CREATE UNIQUE INDEX `lookups_in_order` ON `lookups` (`kind`,`rank`);",
      "CREATE INDEX `customers_in_stage` ON `customers` (`stage`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_status` ON `customers` (`status`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_state` ON `customers` (`state`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_region` ON `customers` (`region`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_segment` ON `customers` (`segment`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_channel` ON `customers` (`channel`) WHERE \"customers\".\"deleted_at\" is null;",
      "CREATE INDEX `customers_by_responsible` ON `customers` (`responsible`) WHERE \"customers\".\"deleted_at\" is null;"
    ]
  },
  {
    name: "0011_search_by_signs",
    isInstant: true,
    steps: [
      "CREATE TABLE `customer_grams` (\n\t`gram` text NOT NULL,\n\t`n` integer NOT NULL,\n\tPRIMARY KEY(`gram`, `n`)\n) STRICT, WITHOUT ROWID;",
      "CREATE INDEX `customer_grams_by_customer` ON `customer_grams` (`n`);",
      "INSERT INTO jobs (id, kind, state, actor, args, position, total, held_until, request_id, created_at, updated_at)\nSELECT 'job_' || lower(hex(randomblob(16))), 'fill-grams', 'running', '{\"id\":\"system\"}', '{}', 0, max(n), 0, 'migration',\n  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM customers HAVING max(n) IS NOT NULL;"
    ]
  },
  {
    name: "0012_preferences",
    isInstant: true,
    steps: [
      "CREATE TABLE `preferences` (\n\t`user` text PRIMARY KEY NOT NULL,\n\t`chosen` text NOT NULL\n) STRICT;"
    ]
  },
  {
    name: "0013_attributes",
    isInstant: true,
    steps: [
      "CREATE TABLE `attribute_index` (\n\t`attribute` integer NOT NULL,\n\t`n` integer NOT NULL,\n\t`value_num` real,\n\t`value_fold` text,\n\tPRIMARY KEY(`attribute`, `n`)\n) STRICT, WITHOUT ROWID;",
      "CREATE INDEX `attribute_index_by_fold` ON `attribute_index` (`attribute`,`value_fold`,`n`);",
      "CREATE INDEX `attribute_index_by_num` ON `attribute_index` (`attribute`,`value_num`,`n`);",
      "CREATE TABLE `attributes` (\n\t`n` integer PRIMARY KEY NOT NULL,\n\t`key` text NOT NULL,\n\t`label` text NOT NULL,\n\t`type` text NOT NULL,\n\t`options` text DEFAULT '[]' NOT NULL,\n\t`position` integer NOT NULL,\n\t`indexed` integer DEFAULT 0 NOT NULL,\n\t`ready` integer DEFAULT 0 NOT NULL,\n\t`archived` integer DEFAULT 0 NOT NULL\n) STRICT;",
      "CREATE UNIQUE INDEX `attributes_key_unique` ON `attributes` (`key`);"
    ]
  },
  {
    name: "0014_attribute_options",
    isInstant: true,
    steps: [
      "CREATE TABLE `attribute_options` (\n\t`attribute` integer NOT NULL,\n\t`key` text NOT NULL,\n\t`rank` integer NOT NULL,\n\tPRIMARY KEY(`attribute`, `key`)\n) STRICT, WITHOUT ROWID;",
      "CREATE UNIQUE INDEX `attribute_options_in_order` ON `attribute_options` (`attribute`,`rank`);",
      "INSERT INTO attribute_options (attribute, key, rank) SELECT d.n, o.value ->> 'key', o.key FROM attributes d, json_each(d.options) o;",
      "CREATE TRIGGER attribute_options_made AFTER INSERT ON attributes BEGIN\n  INSERT INTO attribute_options (attribute, key, rank) SELECT new.n, o.value ->> 'key', o.key FROM json_each(new.options) o;\nEND;",
      "CREATE TRIGGER attribute_options_changed AFTER UPDATE OF options ON attributes WHEN new.options <> old.options BEGIN\n  DELETE FROM attribute_options WHERE attribute = new.n;\n  INSERT INTO attribute_options (attribute, key, rank) SELECT new.n, o.value ->> 'key', o.key FROM json_each(new.options) o;\nEND;"
    ]
  },
  {
    name: "0015_text_folds",
    isInstant: true,
    steps: [
      "ALTER TABLE `customers` ADD `folds` text;",
      "INSERT INTO jobs (id, kind, state, actor, args, position, total, held_until, request_id, created_at, updated_at)\nSELECT 'job_' || lower(hex(randomblob(16))), 'fill-folds', 'running', '{\"id\":\"system\"}', '{}', 0, max(n), 0, 'migration',\n  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM customers HAVING max(n) IS NOT NULL;"
    ]
  }
]
