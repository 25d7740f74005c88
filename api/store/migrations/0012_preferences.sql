CREATE TABLE `preferences` (
	`user` text PRIMARY KEY NOT NULL,
	`chosen` text NOT NULL
);
