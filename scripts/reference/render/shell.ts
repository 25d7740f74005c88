import { html, type Markup } from '../html.ts'

export type Assets = { style: string; script: string; icon: string }

const sites = [
  ['/docs', 'API'],
  ['/docs/elements', 'Elements'],
  ['/docs/problems', 'Problems']
] as const

type Page = {
  title: string
  /** To which part of the documentation it belongs. */
  at: (typeof sites)[number][0]
  assets: Assets
  nav: Markup
  main: Markup
  /** Whether its sections can be narrowed by typing. */
  isSearched?: boolean
}

/** What every page of the documentation has around it. Nothing in it runs or is styled but from files of its own. */
export const shell = ({ title, at, assets, nav, main, isSearched = false }: Page): Markup =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Customer Kit</title>
<link rel="icon" href="${assets.icon}">
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
<a class="brand" href="/docs">Customer Kit</a>
<nav aria-label="Documentation" class="sites">${sites.map(([address, name]) => html`<a href="${address}"${address === at && html` aria-current="true"`}>${name}</a> `)}</nav>
${isSearched && html`<search class="search" hidden><label for="search">Search</label><input id="search" type="search" placeholder="Search" autocomplete="off" spellcheck="false" aria-keyshortcuts="Control+K Meta+K"><output for="search" class="found"></output></search>`}
<button type="button" class="menu" aria-expanded="false" aria-controls="nav" hidden>Contents</button>
</header>
<div class="columns">
<nav id="nav" aria-label="Contents">
<ul class="narrow">${sites.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}</ul>
${nav}
</nav>
<main id="main" tabindex="-1">
${main}
</main>
</div>
</body>
</html>
`
