import { CustomerListElement } from './customer-list.ts'

CustomerListElement.define()
