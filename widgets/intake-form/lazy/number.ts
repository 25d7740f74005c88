/** As the API reads it. 12,5 and ١٢ are numbers, too; 1,200 is none, because whoever wrote it may have meant 1.2. */
export function asNumber(typed: string): string | undefined {
  const number = typed
    .replace(/\s/g, '')
    .replace('−', '-')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[,٫]/, '.')
  return /^-?\d+(\.\d+)?$/.test(number) && !/^-?[1-9]\d{0,2}\.\d{3}$/.test(number) ? number : undefined
}
