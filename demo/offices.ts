/** Where the made-up clinic receives people. */
export const offices = [
  { key: 'harbour', label: 'Harbour practice' },
  { key: 'old-town', label: 'Old town practice' },
  { key: 'university', label: 'University practice' }
] as const
