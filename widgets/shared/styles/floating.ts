import { css } from 'lit'

/** Menus, dialogs and toasts, with `.btn.d` for the delete that is being confirmed: everything that floats, and the only things with the larger shadow. */
export const floating = css`
  :host {
    --_on-neg: var(--ck-on-neg, light-dark(oklch(1 0 0), oklch(0.2 0.04 25)));
    --_scrim: var(--ck-scrim, light-dark(oklch(0.24 0.012 265 / 0.32), oklch(0.08 0.01 265 / 0.6)));
  }
  .btn.d {
    background: var(--_neg);
    border-color: transparent;
    color: var(--_on-neg);
  }
  .pop,
  .dialog,
  .toast {
    font-family: inherit;
    font-size: var(--_fs-m);
    line-height: var(--_lh-m);
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_r-3);
    box-shadow: var(--_shadow-2);
  }
  .pop {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 4px;
    inline-size: max-content;
    min-inline-size: 200px;
    max-inline-size: min(360px, calc(100vw - 16px));
    max-block-size: min(360px, calc(100vh - 16px));
    overflow: auto;
  }
  .opt {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_ctl);
    padding: 4px 8px;
    border-radius: var(--_r-2);
    border: 0;
    background: none;
    text-align: start;
    inline-size: 100%;
    cursor: pointer;
  }
  .opt:hover,
  .opt.hot,
  .opt:focus-visible {
    background: var(--_surface-3);
  }
  .opt:focus-visible {
    outline-offset: -2px;
  }
  .pop > .f {
    margin-block-end: 4px;
  }
  [role='listbox']:focus-visible {
    outline: none;
  }
  .opt .i {
    color: var(--_text-2);
  }
  .opt.neg,
  .opt.neg .i {
    color: var(--_neg);
  }
  .pop hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin: 4px 0;
  }
  .dialog {
    inline-size: min(440px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    overflow: auto;
  }
  .dialog::backdrop {
    background: var(--_scrim);
  }
  .dialog .pt {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 56px;
    padding-inline: 20px 12px;
  }
  .dialog .pb {
    display: grid;
    gap: 16px;
    padding: 4px 20px 20px;
  }
  .dialog .pf {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    min-block-size: 56px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line);
    position: sticky;
    inset-block-end: 0;
    background: var(--_surface);
  }
  .toast {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 12px;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 24px);
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-block: 6px;
    padding-inline: 16px 8px;
    z-index: 3;
    animation: rise var(--_mid) var(--_ease);
  }
  .toast.failed > .i:first-child {
    color: var(--_neg);
  }
  .toast.done > .i:first-child {
    color: var(--_pos);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
  @media (forced-colors: active) {
    .btn.d {
      border: 2px solid ButtonText;
    }
    .pop,
    .dialog,
    .toast {
      border: 1px solid CanvasText;
    }
    .opt.hot,
    .opt[aria-selected='true'],
    .opt[aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
