CREATE TABLE `attribute_options` (
	`attribute` integer NOT NULL,
	`key` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`attribute`, `key`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attribute_options_in_order` ON `attribute_options` (`attribute`,`rank`);
--> statement-breakpoint
INSERT INTO attribute_options (attribute, key, rank) SELECT d.n, o.value ->> 'key', o.key FROM attributes d, json_each(d.options) o;
--> statement-breakpoint
CREATE TRIGGER attribute_options_made AFTER INSERT ON attributes BEGIN
  INSERT INTO attribute_options (attribute, key, rank) SELECT new.n, o.value ->> 'key', o.key FROM json_each(new.options) o;
END;
--> statement-breakpoint
CREATE TRIGGER attribute_options_changed AFTER UPDATE OF options ON attributes WHEN new.options <> old.options BEGIN
  DELETE FROM attribute_options WHERE attribute = new.n;
  INSERT INTO attribute_options (attribute, key, rank) SELECT new.n, o.value ->> 'key', o.key FROM json_each(new.options) o;
END;
