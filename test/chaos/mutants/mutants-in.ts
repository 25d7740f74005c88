import ts from 'typescript'
import { codeMutations, type Mutation } from './code-mutations.ts'
import { sqlMutations } from './sql-mutations.ts'

/** One slip in one file. `key` stays the same while the line does. */
export type Mutant = { id: number; key: string; file: string; line: number; original: string; mutated: string }
type Found = { mutant: Mutant; mutation: Mutation }

/** Every mutant of a file, in the order of the file. The first is number `first`. */
export function mutantsIn(file: string, text: string, first = 0): { source: ts.SourceFile; found: Found[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
  const mutations = mutationsIn(source)
  const times = new Map<string, number>()
  const found = mutations.map((mutation, at): Found => {
    const { node, text: mutated } = mutation
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line
    const words = whereTheyDiffer(onOneLine(node.getText()), onOneLine(mutated))
    const said = `${file}: ${words.original} → ${words.mutated || 'nothing'}`
    const time = (times.get(said) ?? 0) + 1
    times.set(said, time)
    return { mutation, mutant: { id: first + at, key: time > 1 ? `${said} (${time})` : said, file, line: line + 1, ...words } }
  })
  return { source, found }
}

function mutationsIn(node: ts.Node): Mutation[] {
  if (isOutOfReach(node)) return []
  const own = isSql(node) ? inSql(node) : codeMutations(node)
  const below: Mutation[] = []
  node.forEachChild((child) => {
    below.push(...mutationsIn(child))
  })
  return [...own, ...below]
}

/** Types are gone when the code runs, and what is written to is no value. */
function isOutOfReach(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return true
  const { parent } = node
  return parent && ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node
}

export const isSql = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql'

function inSql(node: ts.TaggedTemplateExpression): Mutation[] {
  const { template } = node
  if (ts.isNoSubstitutionTemplateLiteral(template)) return mutatedSql(node, template.getText().slice(1, -1), [])
  const values = template.templateSpans.map(({ expression }) => expression.getText())
  const words = [template.head, ...template.templateSpans.map(({ literal }) => literal)].map((piece) =>
    piece.getText().replace(/^[`}]|(?:`|\$\{)$/g, '')
  )
  return mutatedSql(node, words.map((word, at) => (at === 0 ? word : `\0${at - 1}\0${word}`)).join(''), values)
}

const mutatedSql = (node: ts.Node, text: string, values: readonly string[]): Mutation[] =>
  sqlMutations(text).map(({ start, end, text: other }) => {
    const mutated = `${text.slice(0, start)}${other}${text.slice(end)}`
    return { node, wrap: 'expression', text: `sql\`${mutated.replace(/\0(\d+)\0/g, (_, at: string) => `\${${values[Number(at)]}}`)}\`` }
  })

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const shownAround = 30

/** Of two long texts that are nearly the same, the place where they are not. */
function whereTheyDiffer(original: string, mutated: string): { original: string; mutated: string } {
  const least = Math.min(original.length, mutated.length)
  let [before, after] = [0, 0]
  while (before < least && original[before] === mutated[before]) before++
  while (after < least - before && original.at(-1 - after) === mutated.at(-1 - after)) after++
  if (mutated === '' || before + after < shownAround * 2) return { original, mutated }
  const [left, right] = [Math.max(0, before - shownAround), Math.max(0, after - shownAround)]
  const cut = (text: string) => `${left > 0 ? '…' : ''}${text.slice(left, text.length - right)}${right > 0 ? '…' : ''}`
  return { original: cut(original), mutated: cut(mutated) }
}
