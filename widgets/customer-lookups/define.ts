import { CustomerLookupsElement } from './customer-lookups.ts'

CustomerLookupsElement.define()
