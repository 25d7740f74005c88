import { afterAll, describe, expect, test } from 'vitest'
import { startHrana } from '../../support/hrana/server.ts'
import { fileGround } from '../../support/store/file-ground.ts'
import type { Ground } from '../../support/store/ground.ts'
import { httpGround } from '../../support/store/http-ground.ts'
import { placeOfTests } from '../../support/store/place.ts'
import { sentences } from './suite.ts'

const file = fileGround()
const hrana = await startHrana()
afterAll(() => Promise.all([file.close(), hrana.close()]))

hold('Node and a file', file)
hold('Node over HTTP', httpGround(placeOfTests(hrana)))

function hold(transport: string, ground: Ground) {
  let held = 0
  describe(transport, () => {
    for (const [sentence, holds] of Object.entries(sentences)) {
      test(sentence, async () => {
        await holds(ground)
        held++
      })
    }
    afterAll(() => console.log(`store: ${held} tests on ${transport}`))
  })
}

test('there is something to hold', () => expect(Object.keys(sentences).length).toBeGreaterThan(20))
