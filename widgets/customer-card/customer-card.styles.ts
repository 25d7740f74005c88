import { css } from 'lit'
import { skeletons } from '../shared/styles/skeletons.ts'

/** The card's own lines; everything shared comes before it. */
export const cardStyles = css`
  ${skeletons}
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
  .stage {
    display: grid;
    gap: 8px;
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
  .track > * {
    block-size: 28px;
    margin-block: -12px;
    padding: 0;
    border: 0;
    background: none;
    display: grid;
    align-items: center;
  }
  .track > button {
    cursor: pointer;
  }
  .track > ::before {
    content: '';
    block-size: 4px;
    border-radius: 2px;
    background: var(--_surface-3);
    box-shadow: inset 0 0 0 1px var(--_line);
    transition: background-color var(--_mid) var(--_ease);
  }
  .track > .on::before {
    background: var(--_accent-mark);
    box-shadow: none;
  }
  .track > button:hover::before {
    box-shadow: inset 0 0 0 1px var(--_line-control);
  }
  button.bd {
    cursor: pointer;
    min-block-size: var(--_hit);
  }
  .bd > .i {
    color: var(--_text-2);
  }
  .props {
    padding: 8px;
  }
  .group + .group,
  .columns > div + div,
  .rest {
    border-block-start: 1px solid var(--_line);
  }
  .lock {
    display: flex;
    gap: 6px;
    padding: 12px 16px;
  }
  dd > .lock {
    padding: 0 0 4px;
  }
  .lock > .i {
    margin-block-start: 2px;
  }
  .must {
    padding-inline-start: 2px;
    color: var(--_neg);
  }
  .tight > .line {
    flex-wrap: wrap;
    column-gap: 8px;
    row-gap: 0;
  }
  .tight {
    gap: 2px;
    padding-block: 4px;
    min-inline-size: 0;
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
  .prop > dt {
    color: var(--_text-2);
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
    padding-block: calc((max(28px, var(--_hit)) - var(--_lh-s)) / 2);
    padding-inline-end: 8px;
  }
  .prop > dd {
    min-block-size: 28px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
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
    padding-inline: 6px;
    margin-inline-start: -6px;
    max-inline-size: 100%;
    border-radius: var(--_r-1);
    cursor: text;
  }
  .prop:hover {
    background: var(--_surface-2);
  }
  .here {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .here > .tags {
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
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 0 16px 12px;
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
      grid-template-columns: 88px minmax(0, 1fr);
    }
    .tag > .wide {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media (pointer: coarse) {
    @container (max-width: 479px) {
      .tag > .wide {
        position: absolute;
        clip-path: inset(50%);
      }
    }
  }
  @container (min-width: 760px) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .columns > div + div {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .prop {
      grid-template-columns: 120px minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .track > ::before {
      border: 1px solid CanvasText;
      block-size: 6px;
    }
    .track > .on::before {
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
