import { mount } from 'svelte'
import Desk from './desk.svelte'

const target = document.getElementById('root')
if (target) mount(Desk, { target })
