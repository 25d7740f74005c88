import { CustomerTimelineElement } from './customer-timeline.ts'

CustomerTimelineElement.define()
