export default {
  loading: 'Loading the form',
  again: 'Try again',
  unloaded: 'The form could not be loaded',
  unloadedHint: 'Check your connection and try again.',
  unavailable: 'This form is not available',
  unavailableHint: 'Try again later, or reach us in another way.',
  forDeveloper: 'For the developer of this page:'
}
