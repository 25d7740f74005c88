import { existsSync } from 'node:fs'

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of the browser tests, or undefined where none is installed. */
export const findChromium = () => places.find((place) => place && existsSync(place))

/** Each flag keeps the browser from reaching beyond this machine, or lets it run without a screen. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
]
