import { IntakeFormElement } from './intake-form.ts'

IntakeFormElement.define()
