import { css } from 'lit'
import { buttons } from '../shared/styles/buttons.ts'
import { root } from '../shared/styles/root.ts'
import { skeletons } from '../shared/styles/skeletons.ts'
import { states } from '../shared/styles/states.ts'
import { tokens } from '../shared/styles/tokens.ts'

const own = css`
  ${skeletons}
  .fm {
    display: grid;
    gap: 16px;
    padding: 20px;
    max-inline-size: 560px;
  }
  .emp.done > .i {
    color: var(--_pos);
  }
  .sk.head {
    block-size: 16px;
  }
  .sk.label {
    inline-size: 25%;
    margin-block: 6px 10px;
  }
  .sk.control {
    inline-size: 100%;
    block-size: var(--_ctl-form);
    border-radius: var(--_r-2);
  }
`

/** The panel, the skeleton and what stands there when there is no form. */
export const formStyles = [tokens, root, buttons, states, own]
