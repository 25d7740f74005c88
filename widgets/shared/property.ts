import type { PropertyDeclaration, ReactiveElement } from 'lit'

/** Lit's decorator for a public property, without the half that serves standard decorators: every element would carry it. */
export const property = (options?: PropertyDeclaration) => (prototype: ReactiveElement, name: string) => {
  const { createProperty } = prototype.constructor as typeof ReactiveElement
  createProperty.call(prototype.constructor, name, options)
}
