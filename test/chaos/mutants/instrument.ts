import ts from 'typescript'
import { isSql, type Mutant, mutantsIn } from './mutants-in.ts'
import type { Wrap } from './code-mutations.ts'

/** A file with all its mutants in it, each behind a question to the switch. */
export function instrument(file: string, text: string, first: number): { code: string; mutants: Mutant[] } {
  const { source, found } = mutantsIn(file, text, first)
  const byNode = Map.groupBy(found, ({ mutation }) => mutation.node)
  const code = written(source)
  return { code, mutants: found.map(({ mutant }) => mutant) }

  /** The text of a node, with the mutants of all that is in it. */
  function written(node: ts.Node): string {
    const inner = withinIt(node)
    const sorts = Map.groupBy(byNode.get(node) ?? [], ({ mutation }) => mutation.wrap)
    const ids = (wrap: Wrap) => (sorts.get(wrap) ?? []).map(({ mutant }) => mutant.id)
    let said = inner
    for (const { mutation, mutant } of (sorts.get('expression') ?? []).toReversed())
      said = `isSlip(${mutant.id}) ? (${mutation.text}) : (${said})`
    if (sorts.has('expression')) said = `(${said})`
    // What is made as the module loads is made again for each mutant.
    if (isSql(node) && !said.includes('await ')) said = `isSlip.made(() => ${said})`
    for (const id of ids('element'))
      said = ts.isSpreadElement(node) ? `...(isSlip(${id}) ? [] : ${said.slice('...'.length)})` : `...(isSlip(${id}) ? [] : [${said}])`
    for (const id of ids('property')) said = `...(isSlip(${id}) ? {} : { ${said} })`
    for (const id of ids('spread')) said = `...(isSlip(${id}) ? {} : ${said.slice('...'.length)})`
    for (const id of ids('statement')) said = `{ if (!isSlip(${id})) { ${said.replace(/^;/, '')} } }`
    return said
  }

  function withinIt(node: ts.Node): string {
    let [said, at] = ['', node.getStart()]
    node.forEachChild((child) => {
      if (child.getStart() < at) return
      said += text.slice(at, child.getStart()) + written(child)
      at = child.getEnd()
    })
    return said + text.slice(at, node.getEnd())
  }
}
