import { css } from 'lit'

/** The panel every widget stands in, and a wall against what a page would otherwise let trickle in. */
export const root = css`
  :host {
    display: block;
    box-sizing: border-box !important;
    inline-size: 100%;
    visibility: visible;
  }
  :host([hidden]) {
    display: none;
  }
  .w {
    all: initial;
    display: block;
    box-sizing: border-box;
    position: relative;
    inline-size: 100%;
    container-type: inline-size;
    contain-intrinsic-inline-size: 320px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_r-3);
    box-shadow: var(--_shadow-1);
    overflow: clip;
    font-family: var(--ck-font, inherit);
    font-size: var(--_fs-m);
    font-weight: var(--_w-text);
    font-feature-settings: inherit;
    -webkit-font-smoothing: inherit;
    line-height: var(--_lh-m);
    color: var(--_text);
    color-scheme: inherit;
    accent-color: inherit;
    pointer-events: inherit;
    visibility: inherit;
    quotes: none;
    -webkit-text-size-adjust: 100%;
  }
  :host(:state(flush)) .w,
  :host(:state(plain)) .w {
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  :host(:state(plain)) .w {
    background: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, h5, h6, p, dl, dd, ol, ul, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(button, input, textarea, select) {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  a {
    color: var(--_accent-text);
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  b,
  strong,
  .name {
    font-weight: var(--_w-name);
  }
  mark {
    background: var(--_accent-soft);
    color: inherit;
    border-radius: 2px;
    box-shadow: 0 0 0 1px var(--_accent-soft);
  }
  .title {
    font-size: var(--_fs-l);
    line-height: var(--_lh-l);
    font-weight: var(--_w-head);
    letter-spacing: -0.008em;
    min-inline-size: 0;
  }
  :dir(rtl) .title {
    letter-spacing: normal;
  }
  .count {
    color: var(--_text-3);
    font-weight: var(--_w-text);
    font-variant-numeric: tabular-nums;
  }
  .num,
  time {
    font-variant-numeric: tabular-nums;
  }
  .t2 {
    color: var(--_text-2);
  }
  .t3 {
    color: var(--_text-3);
  }
  .s {
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
  }
  .sp {
    flex: 1;
  }
  .cut {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .news {
    position: sticky;
    inset-block-end: 0;
    block-size: 0;
    z-index: 3;
  }
  .i {
    inline-size: var(--_icon);
    block-size: var(--_icon);
    flex: none;
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: var(--_icon-stroke);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .i.dots {
    stroke-width: 2.2;
  }
  .i.flip:dir(rtl) {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .w {
      border: 1px solid CanvasText;
    }
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    .w {
      box-shadow: none;
    }
  }
`
