import { css } from 'lit'
import { fields } from '../../shared/styles/fields.ts'
import { floating } from '../../shared/styles/floating.ts'

const own = css`
  form.comp {
    display: grid;
    gap: 12px;
    padding: 12px;
  }
  form.comp.plain:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  form.comp.plain textarea {
    padding: 0;
    border: 0;
    outline: 0;
    resize: none;
  }
  form.comp.inner {
    margin: 4px 0 8px;
  }
  .comp textarea {
    field-sizing: content;
    min-block-size: 60px;
    max-block-size: 320px;
  }
  .comp .seg {
    justify-self: start;
    max-inline-size: 100%;
    overflow-x: auto;
  }
  .times {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .comp .acts {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
  }
  .acts > .em {
    flex: 1;
  }
  @container (max-width: 479px) {
    .times {
      grid-template-columns: 1fr;
    }
  }
`

/** What only somebody who may write here gets to see. */
export const writingStyles = [fields, floating, own]
