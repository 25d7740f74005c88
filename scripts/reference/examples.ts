import type { OperationName } from '@customer-kit/sdk/contract'
import { type Aliases, createAliases } from './aliases.ts'
import { abridgedJson, jsonText } from './json-text.ts'
import { type Asked, withStage } from './stage.ts'
import { examplesInCode, tell } from './story/index.ts'

export type Example = {
  /** What is typed into a shell. */
  curl: string
  /** The same with the SDK. */
  sdk: string
  status: number
  /** What comes back; empty where nothing does. */
  answer: string
}

/** One for each operation: carried out against the real API just now, and written down as it went. */
export async function recordedExamples(): Promise<Map<OperationName, Example>> {
  const code = examplesInCode()
  const aliases = createAliases()
  const examples = new Map<OperationName, Example>()
  await withStage(tell, async (asked, send) => {
    const { operation, request } = asked
    const sdk = code.get(operation)
    // The stage signs people in by itself, before the story does.
    const isExample = sdk !== undefined && !examples.has(operation) && !(operation === 'createSession' && !(await isOfTheStory(request)))
    const curl = isExample ? await curlOf(asked, aliases) : ''
    const response = await send(request)
    if (!response.ok && response.status !== 304) throw new Error(`${operation} was refused: ${await response.text()}`)
    if (isExample) examples.set(operation, { curl, sdk, ...(await answerIn(response.clone(), aliases)) })
    return response
  })
  return examples
}

export const isOfTheStory = async (request: Request): Promise<boolean> => (await request.clone().text()).includes('origins')

export async function answerIn(response: Response, { hide }: Aliases): Promise<Pick<Example, 'status' | 'answer'>> {
  const text = await response.text()
  return { status: response.status, answer: text === '' ? '' : abridgedJson(JSON.parse(hide(text))) }
}

/** Headers that an example needs; the SDK sends more. */
const told = ['if-match', 'content-type']

async function curlOf({ credential, operation, request }: Asked, { hide }: Aliases): Promise<string> {
  const body = await request.clone().text()
  const headers = told.flatMap((name) => {
    const value = request.headers.get(name)
    return value === null || (name === 'content-type' && body === '') ? [] : [`-H '${name}: ${value}'`]
  })
  const { origin, pathname, searchParams } = new URL(request.url)
  const [plain, spelled] = [...searchParams].reduce<[string[], string[]]>(
    ([short, long], [name, value]) =>
      /^[\w,-]+$/.test(value) ? [[...short, `${name}=${value}`], long] : [short, [...long, `${name}=${value}`]],
    [[], []]
  )
  const how = [spelled.length > 0 ? '-G ' : '', request.method === 'GET' ? '' : `-X ${request.method} `].join('')
  const parts = [
    `curl ${how}'${origin}${pathname}${plain.length > 0 ? `?${plain.join('&')}` : ''}'`,
    ...spelled.map((pair) => `--data-urlencode '${pair}'`),
    ...(operation === 'getOpenApi' ? [] : [`-H "authorization: Bearer $${credential}"`]),
    ...headers,
    ...(body === '' ? [] : [`-d '${jsonText(JSON.parse(body)).replaceAll("'", String.raw`'\''`)}'`])
  ]
  return hide(parts.join(' \\\n  '))
}
