import { css } from 'lit'

/** `.btn` outlined, `.p` the one filled button, `.g` plain, `.ib` an icon alone. */
export const buttons = css`
  .btn {
    block-size: var(--_ctl);
    padding-inline: 12px;
    border-radius: var(--_r-2);
    border: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_text);
    display: inline-flex;
    gap: 6px;
    align-items: center;
    justify-content: center;
    font-weight: var(--_w-name);
    white-space: nowrap;
    cursor: pointer;
    flex: none;
    text-decoration: none;
    transition: background-color var(--_fast) var(--_ease);
  }
  .btn:has(> .i:first-child) {
    padding-inline-start: 10px;
  }
  .btn:has(> .i:last-child:not(:first-child)) {
    padding-inline-end: 8px;
  }
  .btn:hover {
    background: var(--_surface-2);
  }
  .btn.p {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_on-accent);
  }
  .btn.p:hover {
    background: color-mix(in oklab, var(--_accent), var(--_on-accent) 8%);
  }
  .btn.g {
    border-color: transparent;
    background: none;
    color: var(--_text-2);
  }
  .btn.g:hover {
    background: var(--_surface-3);
  }
  .btn.sm {
    block-size: var(--_ctl-s);
    padding-inline: 8px;
    font-size: var(--_fs-s);
  }
  .btn.wide {
    inline-size: 100%;
    block-size: var(--_ctl-form);
  }
  .btn[aria-disabled='true'],
  .btn:disabled {
    color: var(--_text-3);
    background: var(--_surface-3);
    border-color: transparent;
    cursor: default;
  }
  .ib {
    inline-size: var(--_hit);
    block-size: var(--_hit);
    border: 1px solid transparent;
    background: none;
    border-radius: var(--_r-2);
    display: inline-grid;
    place-items: center;
    color: var(--_text-2);
    flex: none;
    padding: 0;
    cursor: pointer;
  }
  .ib:hover {
    background: var(--_surface-3);
  }
  :is(button, input, textarea, select, a, [tabindex]):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .btn.p {
      border: 2px solid ButtonText;
    }
    .btn.g {
      border-color: ButtonBorder;
    }
  }
`
