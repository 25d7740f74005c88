import { renderToString } from 'react-dom/server'
import { Desk } from './desk.tsx'

console.log(renderToString(<Desk />))
