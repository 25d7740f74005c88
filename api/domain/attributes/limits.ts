import { sql } from '../../store/sql.ts'
import { conflict } from '../errors.ts'
import { guard, type Step } from '../guard.ts'

const most = 200
const mostIndexed = 20

export const isRoomForOne = (): Step =>
  guard('attributes', sql`(select count(*) from attributes) < ${most}`, conflict(`There are ${most} of these, and no room for another`))

export const isRoomInIndex = (): Step =>
  guard(
    'indexed',
    sql`(select count(*) from attributes where indexed = 1) < ${mostIndexed}`,
    conflict(`${mostIndexed} are indexed, and no more can be`)
  )
