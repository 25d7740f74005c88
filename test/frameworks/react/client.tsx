import { hydrateRoot } from 'react-dom/client'
import { Desk } from './desk.tsx'

const root = document.getElementById('root')
if (root) hydrateRoot(root, <Desk />)
