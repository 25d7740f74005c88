import { type ProblemCode, problems } from '@customer-kit/sdk/contract/problem.ts'
import { problemGuide } from '@customer-kit/sdk/contract/problem-guide.ts'

/** The pages under `docs/problems/`, by path: one for each code, and the way to them. */
export function problemPages(): [path: string, text: string][] {
  const codes = Object.entries(problems) as [ProblemCode, number][]
  return [
    ['docs/problems/README.md', overview(codes)],
    ...codes.map(([code, status]): [string, string] => [`docs/problems/${code}.md`, page(code, status)])
  ]
}

function page(code: ProblemCode, status: number): string {
  const { means, remedy } = problemGuide[code]
  return `# \`${code}\`\n\nStatus ${status}.\n\n## What it means\n\n${means}\n\n## What to do\n\n${remedy}\n\n## In the SDK\n\n\`\`\`ts\nif (isProblem(error, '${code}')) console.log(error.requestId)\n\`\`\`\n`
}

function overview(codes: readonly [ProblemCode, number][]): string {
  const rows = codes.map(([code, status]) => `| ${status} | [\`${code}\`](${code}.md) | ${problemGuide[code].means} |`)
  return `# Problems\n\nEvery refusal is \`application/problem+json\` with a \`code\`. Codes are only ever added, so branch on them and treat one that you do not know as its status.\n\n| status | code | |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}
