import { draw } from './drawing.ts'

// Apart from the others, so that a page with nothing but an intake form does not carry those.
export const alert = /* @__PURE__ */ draw('M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.3h.01')
export const down = /* @__PURE__ */ draw('m4 6 4 4 4-4')
export const error = /* @__PURE__ */ draw('M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0M8 5v3.5M8 11h.01')
export const ok = /* @__PURE__ */ draw('M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0m3.5.2 1.8 1.8 3.4-3.8')
export const refresh = /* @__PURE__ */ draw('M13 4v3h-3M3 12V9h3M12.7 7A5 5 0 0 0 4 5.2M3.3 9A5 5 0 0 0 12 10.8')
