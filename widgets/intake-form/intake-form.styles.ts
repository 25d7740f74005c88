import { css } from 'lit'
import { buttons } from '../shared/styles/buttons.ts'
import { root } from '../shared/styles/root.ts'
import { states } from '../shared/styles/states.ts'
import { tokens } from '../shared/styles/tokens.ts'

const own = css`
  .fm {
    display: grid;
    gap: 16px;
    padding: 20px;
    max-inline-size: 560px;
  }
  .fm.skeleton {
    min-block-size: 420px;
    align-content: start;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    gap: 16px 12px;
  }
  .emp.done > .i {
    color: var(--_pos);
  }
  .emp [role='heading'] {
    outline: none;
  }
  .sk.label {
    inline-size: 96px;
    block-size: 12px;
    margin-block: 4px;
  }
  .sk.control {
    inline-size: 100%;
    block-size: var(--_ctl-form);
    border-radius: var(--_r-2);
  }
`

/** The panel, the skeleton and what stands there when there is no form. */
export const formStyles = [tokens, root, buttons, states, own]
