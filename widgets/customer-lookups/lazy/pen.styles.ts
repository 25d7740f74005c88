import { css } from 'lit'

/** What the lists look like to somebody who may change them. */
export const penStyles = css`
  button.label {
    justify-self: start;
    max-inline-size: 100%;
    min-block-size: var(--_ctl-s);
    padding-inline: 6px;
    margin-inline-start: -7px;
    border: 1px solid transparent;
    border-radius: var(--_r-1);
    background: none;
    text-align: start;
    cursor: text;
  }
  button.label:hover {
    border-color: var(--_line-control);
  }
  .renaming {
    display: grid;
    gap: 4px;
    margin-inline-start: -7px;
  }
  .renaming .f {
    padding-inline: 6px;
  }
  .add {
    display: grid;
    grid-template-columns: minmax(0, 320px) auto;
    justify-content: start;
    gap: 4px 8px;
    padding: 12px 8px 4px;
  }
  .add .em {
    grid-column: 1 / -1;
  }
  .emp + .add,
  slot + .add {
    justify-content: center;
    padding-block-end: 32px;
  }
  .row:has(> [popovertarget]) {
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    column-gap: 4px;
  }
  .row:has(> .grip) {
    grid-template-columns: auto auto minmax(0, 1fr) auto auto;
  }
  span.grip {
    inline-size: var(--_hit);
  }
  .handle {
    cursor: grab;
    touch-action: none;
    color: var(--_text-3);
  }
  .row.held {
    box-shadow: var(--_shadow-2);
    border-radius: var(--_r-2);
    position: relative;
    z-index: 1;
    cursor: grabbing;
  }
  .row.held .handle {
    cursor: grabbing;
  }
  .opt[aria-checked='true'] {
    background: var(--_accent-soft);
  }
  .job {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block-end: 8px;
  }
  .job progress {
    accent-color: var(--_accent-mark);
    inline-size: 120px;
  }
  @media (forced-colors: active) {
    .row.held {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .add,
    .grip {
      display: none;
    }
    .row.row {
      display: flex;
    }
    .row .label {
      flex: 1;
    }
    .row .ib:has(.dot) {
      display: flex;
    }
  }
`
