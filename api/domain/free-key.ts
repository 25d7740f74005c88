/** A stem, or the first of its numbers that is free. */
export function freeKey(stem: string, between: '' | '-', isFree: (key: string) => boolean): string {
  for (let at = 1; ; at++) {
    const key = at === 1 ? stem : `${stem}${between}${at}`
    if (isFree(key)) return key
  }
}
