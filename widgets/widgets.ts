/** What `<script type="module" src="…/widgets.js">` runs: a page gets the code of the elements it has, and no other. */
import { discover, renameTags } from './discover.ts'
import { watchSetup } from './setup/watch.ts'

const self = [...document.querySelectorAll<HTMLScriptElement>('script[data-prefix]')].find(({ src }) => src === import.meta.url)
if (self?.dataset['prefix']) renameTags(self.dataset['prefix'])
watchSetup()
discover()

export { discover }
