import { draw } from './drawing.ts'

export { alert, down, error, ok, refresh } from './first-icons.ts'
// Each drawing is its own export, so that a widget carries only those it shows: `import * as icons from '../shared/icons.ts'`.
export const archive = /* @__PURE__ */ draw('M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 9h3')
export const ascending = /* @__PURE__ */ draw('M8 13V3M4.5 6.5 8 3l3.5 3.5')
export const calendar = /* @__PURE__ */ draw('M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5')
export const check = /* @__PURE__ */ draw('m3 8.5 3.2 3L13 4.5')
export const clock = /* @__PURE__ */ draw('M2 8a6 6 0 1 0 12 0 6 6 0 1 0-12 0M8 4.5V8l2.3 1.5')
export const close = /* @__PURE__ */ draw('m4 4 8 8M12 4l-8 8')
export const descending = /* @__PURE__ */ draw('M8 3v10M4.5 9.5 8 13l3.5-3.5')
export const file = /* @__PURE__ */ draw('M3.5 2h6l3 3v9h-9zM9.5 2v3h3')
export const grip = /* @__PURE__ */ draw('M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01', 'dots')
export const lock = /* @__PURE__ */ draw('M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5')
export const mail = /* @__PURE__ */ draw('M2.5 4h11v8h-11zM3 4.5l5 4 5-4')
export const merge = /* @__PURE__ */ draw('M4 2.5v3l4 4 4-4v-3M8 9.5v4')
export const note = /* @__PURE__ */ draw('M3 2.5h10v11H3zM5.5 6h5M5.5 9h3')
export const offline = /* @__PURE__ */ draw('M2 2l12 12M5.3 5A3 3 0 0 0 4.5 11.5H11M7 4a4 4 0 0 1 5 3.5 2.3 2.3 0 0 1 1.4 3')
export const pencil = /* @__PURE__ */ draw('M3 13v-2.5l7.5-7.5L13 5.5 5.5 13zM9 4.5 11.5 7')
export const phone = /* @__PURE__ */ draw('M3 3h2.5L7 6.2 5.4 7.4a8 8 0 0 0 3.2 3.2L9.8 9 13 10.5V13C7.5 13 3 8.5 3 3z')
export const plus = /* @__PURE__ */ draw('M8 3v10M3 8h10')
export const search = /* @__PURE__ */ draw('M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0m8 3.5 3 3')
export const tag = /* @__PURE__ */ draw('M2.5 2.5h5l6 6-5 5-6-6zM5.5 5.5h.01')
export const trash = /* @__PURE__ */ draw('M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4')
export const user = /* @__PURE__ */ draw('M5.5 5.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M3 13.5c.6-2.5 2.5-3.7 5-3.7s4.4 1.2 5 3.7')
export const users = /* @__PURE__ */ draw(
  'M3.7 5.5a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M1.8 13c.5-2.2 2.1-3.3 4.2-3.3s3.7 1.1 4.2 3.3M10.5 3.5a2.2 2.2 0 0 1 0 4.2M12 10c1.2.5 2 1.5 2.3 3'
)
export const more = /* @__PURE__ */ draw('M3 8h.01M8 8h.01M13 8h.01', 'dots')

// These point along the line of reading and turn round with it.
export const right = /* @__PURE__ */ draw('m6 4 4 4-4 4', 'flip')
