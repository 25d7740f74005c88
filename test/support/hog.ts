import { existsSync } from 'node:fs'

const gate = process.env['HOG_WHILE'] ?? ''

/** Loaded before a server: while the file is there, its loop stands still again and again, as under a load it cannot carry. */
function hog() {
  if (existsSync(gate)) for (const end = performance.now() + 800; performance.now() < end;);
  setTimeout(hog, 30).unref()
}
hog()
