import { CustomerKitElement } from './customer-kit.ts'

CustomerKitElement.define()
