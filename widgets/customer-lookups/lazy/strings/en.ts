/** What only somebody who changes the lists gets to read. */
const en = {
  addTo: 'Add to {list}',
  add: 'Add',
  added: '{name} was added',
  rename: 'Rename {name}',
  renamed: '{old} is {name} now',
  name: 'Name',
  actions: 'Actions for {name}',
  renameHere: 'Rename',
  noName: 'Write a name',
  nameTaken: 'Another one has this name',
  unkept: 'This could not be saved. Try again.',
  unreached: 'The server cannot be reached. Try again.',
  disallowed: 'You may not change this.'
}

export default en
export type PenEnglish = typeof en
