import { css } from 'lit'

/** What a widget shows when it has nothing to show yet, any more or at all. */
export const states = css`
  .emp {
    display: grid;
    justify-items: center;
    align-content: center;
    text-align: center;
    gap: 4px;
    padding: 40px 24px;
    flex: 1;
  }
  .emp > .i {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 1.2;
    color: var(--_text-3);
    margin-block-end: 8px;
  }
  .emp .head3 {
    font-size: var(--_fs-m);
    line-height: var(--_lh-m);
    font-weight: var(--_w-head);
  }
  .emp p {
    max-inline-size: 44ch;
    color: var(--_text-2);
    text-wrap: balance;
  }
  .emp .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 12px;
  }
  .code {
    font-variant-numeric: tabular-nums;
    font-size: var(--_fs-xs);
    line-height: var(--_lh-xs);
    color: var(--_text-2);
    overflow-wrap: anywhere;
  }
  .skeleton {
    animation: appear var(--_mid) 150ms both;
  }
  .banner {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    padding-block: 8px;
    padding-inline: 16px 8px;
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-2);
  }
  .banner.warn .i:first-child {
    color: var(--_warn);
  }
  .progress {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: 2px;
    overflow: hidden;
    z-index: 2;
    animation: appear var(--_mid) 300ms both;
  }
  .progress::before {
    content: '';
    display: block;
    block-size: 100%;
    inline-size: 30%;
    background: var(--_accent-mark);
    animation: along 1.2s infinite linear;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes along {
    from {
      margin-inline-start: -30%;
    }
    to {
      margin-inline-start: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress::before {
      animation: none;
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .progress::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
