import { css } from 'lit'

/** The card's own lines; everything shared comes before it. */
export const cardStyles = css`
  .ch {
    padding: 16px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .top {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .top > .ib {
    margin-inline-end: -6px;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .ttl {
    font-size: var(--_fs-xl);
    line-height: var(--_lh-xl);
    letter-spacing: -0.014em;
    font-weight: var(--_w-head);
  }
  :dir(rtl) .ttl {
    letter-spacing: normal;
  }
  .between {
    justify-content: space-between;
    min-block-size: 28px;
  }
  .between > .num {
    white-space: nowrap;
  }
  .track {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 4px;
    block-size: 12px;
    align-items: center;
  }
  .track > span {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_surface-3);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .track > .on {
    background: var(--_accent-mark);
    box-shadow: none;
  }
  .props {
    padding: 8px;
  }
  .props + .props,
  .rest {
    border-block-start: 1px solid var(--_line);
  }
  .prop {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    align-items: start;
    min-block-size: 32px;
    padding-block: 2px;
    padding-inline: 8px 4px;
    border-radius: var(--_r-2);
  }
  .prop > dt,
  .prop > .sk {
    color: var(--_text-2);
    font-size: var(--_fs-s);
    line-height: 28px;
  }
  .prop > dd {
    min-block-size: 28px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 8px;
  }
  .prop .plain,
  .val {
    flex: 0 1 auto;
    min-inline-size: 0;
    min-block-size: var(--_hit);
    display: flex;
    align-items: center;
    gap: 8px;
    text-align: start;
  }
  .val {
    position: relative;
    border: 0;
    background: none;
    padding-block: 0;
    padding-inline: 6px;
    margin-inline-start: -6px;
    border-radius: var(--_r-1);
    cursor: text;
  }
  .val.add {
    color: var(--_text-3);
  }
  .pen {
    position: absolute;
    inset-inline-end: -18px;
    color: var(--_text-2);
    opacity: 0;
    transition: opacity var(--_fast) var(--_ease);
  }
  .prop:hover .pen,
  .val:focus-visible .pen {
    opacity: 1;
  }
  .prop:hover {
    background: var(--_surface-2);
  }
  .saving .val {
    text-decoration: underline dotted;
    text-underline-offset: 4px;
  }
  .editing {
    margin-inline-start: -7px;
  }
  .prop .f {
    block-size: var(--_hit);
    padding-inline: 6px;
  }
  .prop textarea.f {
    block-size: auto;
    padding-block: 3px;
    field-sizing: content;
    min-block-size: 76px;
  }
  .em {
    flex: 1 1 100%;
    padding-block: 4px;
    padding-inline-start: 7px;
    align-items: flex-start;
  }
  .em .code {
    color: inherit;
  }
  .clash {
    flex: 1;
    display: grid;
    gap: 8px;
    padding: 4px 0 8px 7px;
  }
  .clash > p {
    display: flex;
    gap: 6px;
    color: var(--_warn);
  }
  .clash .i {
    margin-block-start: 2px;
  }
  .clash > dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    overflow-wrap: anywhere;
  }
  .prop .tags {
    flex-wrap: wrap;
    gap: 4px;
    padding-block: 4px;
  }
  .tag {
    max-inline-size: 100%;
  }
  .avs {
    display: inline-flex;
    gap: 4px;
  }
  .long {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    padding-block: 4px;
    max-inline-size: 72ch;
  }
  .reach {
    margin-inline-start: auto;
    color: var(--_text-3);
  }
  .reach:hover {
    color: var(--_text);
  }
  .rest {
    padding: 8px;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 8px 8px 4px;
    color: var(--_text-2);
    font-size: var(--_fs-xs);
    line-height: var(--_lh-xs);
  }

  .sk.av.l {
    inline-size: var(--_av-l);
    block-size: var(--_av-l);
  }
  .stack {
    display: grid;
    gap: 12px;
  }
  .sk.big {
    block-size: 14px;
  }
  .sk.pill {
    inline-size: 108px;
    block-size: 28px;
    border-radius: 999px;
  }
  .sk.tiny {
    inline-size: 72px;
  }
  .prop > .sk {
    align-self: center;
    inline-size: 56px;
  }
  .prop > .sk.w0 {
    inline-size: 48%;
  }
  .prop > .sk.w1 {
    inline-size: 72%;
  }
  .prop > .sk.w2 {
    inline-size: 36%;
  }

  @container (max-width: 339px) {
    .prop {
      grid-template-columns: 84px minmax(0, 1fr);
    }
    .tag > .wide {
      display: none;
    }
  }
  @container (min-width: 760px) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .props + .props {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .prop {
      grid-template-columns: 120px minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .track > span {
      border: 1px solid CanvasText;
      block-size: 6px;
    }
    .track > .on {
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .ib {
      display: none;
    }
    .prop {
      break-inside: avoid;
    }
  }
`
