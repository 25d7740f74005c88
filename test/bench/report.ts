/** One figure beside its floor. */
export function reportRatio(name: string, what: string, product: number, floor: number, atMost: number): void {
  const ratio = product / floor
  console.log(
    `${name}  ${what.padEnd(28)} ${product.toFixed(3)} ms  floor ${floor.toFixed(3)} ms  ratio ${ratio.toFixed(2)} (goal ≤ ${atMost}) ${met(ratio <= atMost)}`
  )
}

/** One figure that needs no floor. */
export function reportFigure(name: string, what: string, figure: number, unit: string, atMost: number): void {
  const written = Number.isInteger(figure) ? String(figure) : figure.toFixed(2)
  console.log(`${name}  ${what.padEnd(48)} ${written}${unit && ` ${unit}`} (goal ≤ ${atMost}) ${met(figure <= atMost)}`)
}

const met = (isMet: boolean) => (isMet ? 'met' : 'missed')
