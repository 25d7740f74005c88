import { css } from 'lit'
import { fields } from '../../shared/styles/fields.ts'

const own = css`
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
    gap: 16px 12px;
  }
  .emp [role='heading'] {
    outline: none;
  }
  .intro {
    display: grid;
    gap: 4px;
  }
  .f {
    block-size: var(--_ctl-form);
    padding-inline: 12px;
  }
  textarea.f {
    min-block-size: 96px;
    padding-block: 9px;
  }
  .pick {
    position: relative;
  }
  .pick > .f {
    padding-inline-end: 34px;
    text-overflow: ellipsis;
  }
  .pick > .i {
    position: absolute;
    inset-inline-end: 12px;
    inset-block-start: calc(50% - var(--_icon) / 2);
    color: var(--_text-2);
    pointer-events: none;
  }
  .seg {
    display: flex;
    flex-wrap: wrap;
  }
  .seg label {
    flex: 1 0 0;
    block-size: 36px;
    font-size: var(--_fs-m);
    min-inline-size: max-content;
  }
  .seg[aria-invalid='true'] {
    box-shadow: 0 0 0 2px var(--_neg);
  }
  .lb {
    font-weight: var(--_w-name);
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
  }
  .fl > .tick {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    min-block-size: 28px;
    padding-block: 4px;
    font-weight: var(--_w-text);
    font-size: var(--_fs-m);
    cursor: pointer;
  }
  .tick input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin-block: 2px;
    accent-color: var(--_accent-mark);
  }
  .tick input[aria-invalid='true'] {
    outline: 2px solid var(--_neg);
  }
  .sum {
    display: flex;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_neg);
    border-radius: var(--_r-2);
    background: var(--_neg-soft);
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
  }
  .sum .i {
    color: var(--_neg);
    margin-block-start: 2px;
  }
  .sum a {
    display: block;
    padding-block: 2px;
    color: inherit;
  }
  .send {
    display: grid;
    gap: 8px;
  }
  .send > .hp {
    text-align: center;
  }
  .trap {
    position: absolute;
    inset-inline-start: -10000px;
    block-size: 1px;
    overflow: hidden;
  }
  @container (max-width: 319px) {
    .two {
      grid-template-columns: 1fr;
    }
  }
  @media (pointer: coarse) {
    .seg label,
    .fl > .tick {
      min-block-size: 44px;
    }
    .fl > .tick {
      align-items: center;
    }
  }
  @media print {
    .btn {
      display: none;
    }
    .fl {
      break-inside: avoid;
    }
  }
`

/** What stands in the form itself. */
export const sheetStyles = [fields, own]
