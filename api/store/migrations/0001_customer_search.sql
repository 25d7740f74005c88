-- Keeps its own content: a contentless index would keep erased bytes even with secure-delete.
CREATE VIRTUAL TABLE customer_search USING fts5 (name, email, phone, tokenize = 'trigram');
--> statement-breakpoint
INSERT INTO customer_search (customer_search, rank) VALUES ('secure-delete', 1);
