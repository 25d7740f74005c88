import { css } from 'lit'

/** `.f`: one line to type into. */
export const inputs = css`
  .f {
    block-size: var(--_ctl);
    border: 1px solid var(--_line-control);
    border-radius: var(--_r-2);
    background: var(--_surface);
    padding-inline: 10px;
    inline-size: 100%;
    min-inline-size: 0;
    text-align: start;
    appearance: none;
  }
  .f::placeholder {
    color: var(--_text-3);
    opacity: 1;
  }
  .f::-webkit-search-cancel-button {
    display: none;
  }
  .f:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: transparent;
  }
`
