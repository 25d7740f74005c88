import type { Hono } from 'hono'
import { randomFrom } from './random.ts'

/**
 * On the very site that shows it: the demo loads nothing from elsewhere, and has no https, in which the API would take an address.
 * A card shows it all the same, as it shows whatever comes from its page's own server.
 */
export const pictureOf = (index: number) => `/pictures/${index}.svg`

/** Faces that nobody has, drawn when they are asked for. */
export function mountPictures(site: Hono): void {
  site.get('/pictures/:file{\\d{1,9}\\.svg}', (c) =>
    c.body(draw(Number.parseInt(c.req.param('file'), 10)), 200, { 'content-type': 'image/svg+xml; charset=utf-8' })
  )
}

const skins = ['#f2d3bd', '#e5b893', '#c98f66', '#9a643f', '#6d4530'] as const
const hairs = ['#2b2320', '#4a3426', '#7a5230', '#b98b4e', '#8c8f94'] as const

/** The same number has the same face everywhere. */
function draw(number: number): string {
  const random = randomFrom(number * 17 + 1)
  const hue = random.below(360)
  const [skin, hair] = [random.pick(skins), random.pick(hairs)]
  const isLong = random.chance(0.5)
  const top = random.pick([
    'M24 38c0-18 7-26 20-26s20 8 20 26c-6-10-32-10-40 0z',
    'M25 40c-3-20 8-29 20-28 13 1 19 10 18 28-4-8-10-13-16-14-9 6-17 6-22 14z'
  ])
  const glasses = random.chance(0.25)
    ? '<g fill="none" stroke="#333" stroke-width="1.6"><circle cx="36" cy="42" r="5.5"/><circle cx="52" cy="42" r="5.5"/><path d="M41.5 42h5"/></g>'
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88"><title>Nobody: a made-up face</title>
<rect width="88" height="88" fill="hsl(${hue} 35% 80%)"/>
${isLong ? `<path d="M22 40c0-20 9-29 22-29s22 9 22 29v24H22z" fill="${hair}"/>` : ''}
<path d="M12 88c2-18 14-25 32-25s30 7 32 25z" fill="hsl(${(hue + 160) % 360} 35% 42%)"/>
<path d="M37 54h14v10c0 4-3 7-7 7s-7-3-7-7z" fill="${skin}" opacity=".85"/>
<ellipse cx="44" cy="42" rx="17" ry="20" fill="${skin}"/><path d="${top}" fill="${hair}"/>
<circle cx="36.5" cy="42" r="1.7" fill="#2a2a2a"/><circle cx="51.5" cy="42" r="1.7" fill="#2a2a2a"/>
<path d="M38 51c3.5 3 8.5 3 12 0" fill="none" stroke="#6b3a33" stroke-width="1.6" stroke-linecap="round"/>${glasses}
</svg>`
}
