import { CustomerCardElement } from './customer-card.ts'

CustomerCardElement.define()
