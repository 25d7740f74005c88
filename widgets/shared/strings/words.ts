/** A sentence, or one for each plural form that the language has. `{name}` stands for a value. */
export type Message = string | { readonly other: string; readonly [form: string]: string }
export type Catalogue = Readonly<Record<string, Message>>
/** The same keys as English, in another language. */
export type Translation<English extends Catalogue> = { readonly [Key in keyof English]: Message }

export type Catalogues<English extends Catalogue> = {
  en: English
  [language: string]: English | (() => Promise<{ default: Translation<English> }>)
}

export type Values = Readonly<Record<string, string | number>>

export type Say<Key> = (key: Key, values?: Values) => string

/** The words of one widget in one language. English is always there; the others come when they are asked for. */
export class Words<English extends Catalogue> {
  readonly language: string
  readonly locale: string
  readonly #messages: Translation<English>
  readonly #plural: Intl.PluralRules
  readonly #number: Intl.NumberFormat

  constructor(locale: string, language: string, messages: Translation<English>) {
    this.language = language
    this.locale = locale
    this.#messages = messages
    this.#plural = new Intl.PluralRules(locale)
    this.#number = new Intl.NumberFormat(locale)
  }

  /** `overrides` are the host's own wordings. A number chooses the plural form when it is called `n`. */
  say(key: keyof English, values: Values = {}, overrides: Partial<Translation<English>> = {}): string {
    const message = overrides[key] ?? this.#messages[key]
    return this.#sentence(message, values).replace(/\{(\w+)\}/g, (_, name: string) => this.#spelled(values[name] ?? ''))
  }

  #sentence(message: Message, { n }: Values): string {
    if (typeof message === 'string') return message
    return (typeof n === 'number' && message[this.#plural.select(n)]) || message.other
  }

  readonly #spelled = (value: string | number) => (typeof value === 'number' ? this.#number.format(value) : value)
}

/** English at once; another language with its chunk, and English again where that does not arrive. */
export function loadWords<English extends Catalogue>(
  catalogues: Catalogues<English>,
  locale: string
): Words<English> | Promise<Words<English>> {
  const [language = 'en'] = locale.split('-')
  const catalogue = catalogues[language.toLowerCase()]
  const english = () => new Words<English>(isKnown(locale) ? locale : 'en', 'en', catalogues.en)
  if (typeof catalogue !== 'function') return english()
  return catalogue().then(
    ({ default: messages }) => new Words(locale, language, messages),
    () => english()
  )
}

/** Dates and numbers follow the page also where the words cannot. */
function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0
  } catch {
    return false
  }
}
