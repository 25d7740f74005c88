import { answerFor, faultsOf, operationAt } from './document.ts'
import type { Exchange } from './exchange.ts'

/** All that is not as `/v1/openapi.json` says: of the answer always, and of the question if it got what it asked for. */
export function undescribed(exchange: Exchange): string[] {
  const { method, url, status, answered } = exchange
  const found = operationAt(method, url)
  // No operation lives here, so all that may come is a problem.
  if (method === 'HEAD') return answered.body === '' ? [] : ['a HEAD has a body']
  if (!found) return answered.headers.get('content-type') === problemType ? ofProblem(exchange) : []
  const said = answerFor(found, status)
  const faults = said ? ofAnswer(exchange, said) : ['is not described']
  if (status < 300) faults.push(...ofQuestion(exchange, found))
  return faults.map((fault) => `${found.operation.operationId} ${status}: ${fault}`)
}

const problemType = 'application/problem+json'

const ofProblem = ({ answered }: Exchange) => faultsOf(['components', 'schemas', 'Problem'], JSON.parse(answered.body))

function ofAnswer({ answered }: Exchange, { answer, at }: NonNullable<ReturnType<typeof answerFor>>): string[] {
  const faults: string[] = []
  for (const [name, { required }] of Object.entries(answer.headers ?? {})) {
    const value = answered.headers.get(name)
    if (value === null) faults.push(...(required ? [`promised the header ${name}`] : []))
    else faults.push(...faultsOf([...at, 'headers', name, 'schema'], value, 'text').map((fault) => `header ${name}${fault}`))
  }
  const [type = null] = Object.keys(answer.content ?? {})
  const sent = answered.headers.get('content-type')
  if (sent !== type) faults.push(`is ${sent} and not ${type}`)
  else if (type === null) faults.push(...(answered.body === '' ? [] : ['has a body']))
  else faults.push(...faultsOf([...at, 'content', type, 'schema'], JSON.parse(answered.body)).map((fault) => `answer ${fault}`))
  return faults
}

function ofQuestion({ url, asked }: Exchange, { operation, place, params }: NonNullable<ReturnType<typeof operationAt>>): string[] {
  const query = new URL(url).searchParams
  const valueIn = {
    path: (name: string) => params[name],
    query: (name: string) => query.get(name) ?? undefined,
    header: (name: string) => asked.headers.get(name) ?? undefined
  }
  const faults: string[] = []
  for (const name of new Set(query.keys()))
    if (!operation.parameters.some((parameter) => parameter.in === 'query' && parameter.name === name))
      faults.push(`let ?${name} in, which is not described`)
  for (const [n, parameter] of operation.parameters.entries()) {
    const { name, required, schema } = parameter
    const value = valueIn[parameter.in](name)
    if (value === undefined) faults.push(...(required ? [`did without ${name}`] : []))
    else {
      const at = [...place, 'parameters', String(n), 'schema']
      faults.push(...faultsOf(at, value, 'text').map((fault) => `let ${name} in: ${fault}`))
      if (schema.contentSchema) faults.push(...faultsOf(schema.contentSchema.$ref.split('/').slice(1), JSON.parse(value)))
    }
  }
  if (!operation.requestBody) return faults
  const body = [...place, 'requestBody', 'content', 'application/json', 'schema']
  return [...faults, ...faultsOf(body, JSON.parse(asked.body)).map((fault) => `let a body in: ${fault}`)]
}
