/** Mutants that change nothing which anybody could tell, by their key, each with the reason. One that is caught, or not there any more, is a fault of this list. */
export const equal: Readonly<Record<string, string>> = {
  'api/domain/batch.ts: error instanceof Refused && steps[error.at]?.otherwise → steps[error.at]?.otherwise':
    'another error has no place, and no step is there',
  'api/domain/raced.ts: error !== raced → false': 'what is refused is decided again, and refused again',
  'api/domain/kept-answers.ts: !claim → false': 'without a claim the next line fails as loudly',
  'api/domain/customers/references.ts: references.length > 0 → true': 'nobody is among all users',
  'api/domain/customers/references.ts: references.length > 0 → references.length >= 0': 'nobody is among all users'
}
