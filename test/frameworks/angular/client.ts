import '@angular/compiler'
import { provideZonelessChangeDetection } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import { Desk } from './desk.ts'

await bootstrapApplication(Desk, { providers: [provideZonelessChangeDetection()] })
