import { css } from 'lit'
import { inputs } from './inputs.ts'

/** `.f` an input, `.fl` label, input, help and error in one column, `.seg` a choice between two or three words. */
export const fields = css`
  ${inputs}
  textarea.f {
    block-size: auto;
    padding-block: 5px;
    resize: vertical;
    display: block;
  }
  .f[aria-invalid='true'] {
    border-color: var(--_neg);
    box-shadow: inset 0 0 0 1px var(--_neg);
  }
  :dir(rtl) input[dir='ltr'] {
    text-align: end;
  }
  .fl {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .fl > label {
    font-weight: var(--_w-name);
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
  }
  .fl > label > i {
    font-style: normal;
    font-weight: var(--_w-text);
    color: var(--_text-2);
  }
  .hp,
  .em {
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
    color: var(--_text-2);
  }
  .em {
    color: var(--_neg);
    display: flex;
    gap: 6px;
  }
  .em .i {
    margin-block-start: 2px;
  }
  .seg {
    display: inline-grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 2px;
    padding: 2px;
    background: var(--_surface-3);
    border-radius: var(--_r-2);
  }
  .seg label {
    block-size: 28px;
    padding-inline: 12px;
    display: grid;
    place-items: center;
    border: 1px solid transparent;
    border-radius: var(--_r-1);
    color: var(--_text-2);
    font-weight: var(--_w-name);
    font-size: var(--_fs-s);
    white-space: nowrap;
    cursor: pointer;
    position: relative;
  }
  .seg input {
    position: absolute;
    inset: 0;
    opacity: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .seg label:has(:checked) {
    background: var(--_surface);
    border-color: var(--_line-control);
    color: var(--_text);
  }
  .seg label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .seg label {
      block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .f[aria-invalid='true'] {
      border: 2px solid CanvasText;
    }
    .seg {
      border: 1px solid CanvasText;
    }
    .seg label:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`
