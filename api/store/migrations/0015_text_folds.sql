ALTER TABLE `customers` ADD `folds` text;--> statement-breakpoint
-- For those who are there already; a new workspace has nobody.
INSERT INTO jobs (id, kind, state, actor, args, position, total, held_until, request_id, created_at, updated_at)
SELECT 'job_' || lower(hex(randomblob(16))), 'fill-folds', 'running', '{"id":"system"}', '{}', 0, max(n), 0, 'migration',
  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM customers HAVING max(n) IS NOT NULL;
