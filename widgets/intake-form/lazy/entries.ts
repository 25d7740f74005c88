import type { PublicForm } from '@customer-kit/sdk/contract/form.ts'
import type { SheetKey, SheetSay } from './words.ts'

type Option = { key: string; label: string }

/** One thing the form asks for: a field of the customer, a question of the form, or its consent. */
export type Entry = {
  /** Where the API looks for it, and where its problems point: `values.email`, `answers.reason`, `consent`. */
  path: string
  control: 'line' | 'email' | 'phone' | 'number' | 'paragraph' | 'choice' | 'pills' | 'date' | 'tick'
  label: string
  help: string | null
  mandatory: boolean
  options: readonly Option[]
  autocomplete: AutoFill
  /** What the browser already knows about the visitor, taken over where it can be seen and changed. */
  initial?: string
}

const shapes: Partial<Record<string, (locale: string) => Partial<Entry>>> = {
  firstName: () => ({ autocomplete: 'given-name' }),
  lastName: () => ({ autocomplete: 'family-name' }),
  name: () => ({ autocomplete: 'organization' }),
  email: () => ({ control: 'email', autocomplete: 'email' }),
  phone: () => ({ control: 'phone', autocomplete: 'tel' }),
  notes: () => ({ control: 'paragraph' }),
  language: (locale) => ({
    control: 'choice',
    autocomplete: 'language' as AutoFill,
    options: languages(locale),
    initial: new Intl.Locale(navigator.language).language
  }),
  timezone: () => ({ control: 'choice', options: timeZones(), initial: new Intl.DateTimeFormat().resolvedOptions().timeZone })
}

const controls = { text: 'line', longText: 'paragraph', number: 'number', date: 'date', flag: 'choice', choice: 'choice' } as const

/** In the order the form has them: fields, then questions, then consent. */
export function entriesOf(form: PublicForm, say: SheetSay, locale: string): Entry[] {
  const fields = form.fields.map(({ field, label, help, mandatory, type, options }): Entry => {
    const plain: Entry = {
      path: `values.${field}`,
      control: controls[type ?? (options ? 'choice' : 'text')],
      // Safe because an attribute comes with its label.
      label: label ?? say(field as SheetKey),
      help,
      mandatory,
      options: type === 'flag' ? yesOrNo(say) : (options ?? []),
      autocomplete: 'off'
    }
    return { ...plain, ...shapes[field]?.(locale) }
  })
  const questions = form.questions.map(({ key, type, label, help, mandatory, options }): Entry => {
    const choices = options.map((option) => ({ key: option, label: option }))
    return { path: `answers.${key}`, control: controls[type], label, help, mandatory, options: choices, autocomplete: 'off' }
  })
  const consent: Entry[] = form.consent
    ? [{ path: 'consent', control: 'tick', label: form.consent.text, help: null, mandatory: true, options: [], autocomplete: 'off' }]
    : []
  return [...fields, ...questions, ...consent].map(asPills)
}

/** A box could not tell who says no from who says nothing. */
const yesOrNo = (say: SheetSay): Option[] => [
  { key: 'true', label: say('yes') },
  { key: 'false', label: say('no') }
]

/** A few short choices are seen at once. Only where one must be taken: a radio button cannot be let go of. */
function asPills(entry: Entry): Entry {
  const letters = entry.options.reduce((sum, { label }) => sum + label.length, 0)
  const isShort = entry.options.length > 1 && entry.options.length <= 4 && letters <= 32
  return entry.control === 'choice' && entry.mandatory && isShort ? { ...entry, control: 'pills' } : entry
}

const common = 'ar cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sk sv th tr uk vi zh'.split(' ')

function languages(locale: string): Option[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const own = navigator.languages.map((tag) => new Intl.Locale(tag).language)
  return [...new Set([...own, ...common])].map((key) => ({ key, label: names.of(key) ?? key }))
}

function timeZones(): Option[] {
  return Intl.supportedValuesOf('timeZone').map((key) => ({ key, label: key.replaceAll('_', ' ') }))
}
