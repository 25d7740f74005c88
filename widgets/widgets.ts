/** What `<script type="module" src="…/widgets.js">` runs: a page gets the code of the elements it has, and no other. */
import { discover } from './discover.ts'

discover()

export { discover }
