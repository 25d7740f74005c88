CREATE TABLE `customer_grams` (
	`gram` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`gram`, `n`)
);
--> statement-breakpoint
CREATE INDEX `customer_grams_by_customer` ON `customer_grams` (`n`);--> statement-breakpoint
-- For those who are there already; a new workspace has nobody.
INSERT INTO jobs (id, kind, state, actor, args, position, total, held_until, request_id, created_at, updated_at)
SELECT 'job_' || lower(hex(randomblob(16))), 'fill-grams', 'running', '{"id":"system"}', '{}', 0, max(n), 0, 'migration',
  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM customers HAVING max(n) IS NOT NULL;
