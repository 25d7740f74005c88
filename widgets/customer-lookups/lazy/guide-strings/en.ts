/** What only somebody whose workspace is new gets to read. */
const en = {
  firstSteps: 'First steps',
  firstStepsText: 'Lists before customers: what is in them can be chosen from the first customer on.',
  stepsDone: '{n} of {of} done',
  doneStep: 'Done',
  openStep: 'Still to do',
  firstCustomer: 'The first customer',
  firstForm: 'An intake form',
  hideSteps: 'Hide',
  hideFailed: 'That could not be kept. It comes back with the next visit.'
}

export default en
export type GuideEnglish = typeof en
