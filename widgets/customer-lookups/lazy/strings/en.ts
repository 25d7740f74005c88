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
  disallowed: 'You may not change this.',
  renamedMeanwhile: 'Somebody calls it {name} now',
  replace: 'Replace it',
  goneMeanwhile: '{name} is gone meanwhile. You wrote: {draft}',

  tone: 'Colour of {name}',
  grey: 'Grey',
  amber: 'Amber',
  blue: 'Blue',
  violet: 'Violet',
  green: 'Green',
  red: 'Red',
  toned: '{name} has another colour',

  move: 'Move {name}',
  moveHow: 'Drag it, or press the arrow keys',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: '{name} is {at} of {of}',
  movedOn: 'Somebody changed this list meanwhile. This is how it is now.',

  archive: 'Archive',
  archivedOne: '{name} is archived: who has it keeps it, nobody else gets it',
  restore: 'Bring back',
  restored: '{name} can be chosen again',
  undo: 'Undo',

  mergeInto: 'Merge into…',
  mergeTitle: 'Merge {name} into another',
  into: 'Into',
  mergeUnused: 'No customer has {name}. It is gone from the list afterwards, and this cannot be undone.',
  mergeText: {
    one: '{n} customer goes to {into}. {name} is gone from the list afterwards, and this cannot be undone.',
    other: '{n} customers go to {into}. {name} is gone from the list afterwards, and this cannot be undone.'
  },
  mergeMany: {
    other: 'More than {n} customers go to {into}. {name} is gone from the list afterwards, and this cannot be undone.'
  },
  counting: 'Counting its customers…',
  merge: 'Merge',
  merging: 'Merging into {into}',
  merged: '{name} has become {into}',
  mergeStopped: 'Merging into {into} was stopped. Who has moved stays there.',
  mergeFailed: 'Merging into {into} failed. Who has moved stays there.',
  writingDown: 'Its new name is being written down on its customers',
  writingFailed: 'Its new name could not be written down on all its customers. Everybody reads it all the same.',
  goOn: 'Go on',
  stop: 'Stop',
  busyMerging: 'Two of this list are being merged already. Wait until that is done.'
}

export default en
export type PenEnglish = typeof en
