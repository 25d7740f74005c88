import { css } from 'lit'

export const listStyles = css`
  .w {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  :host(:state(tall)) .w {
    block-size: var(--ck-list-height, 720px);
  }
  .head {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 56px;
    padding: 12px 16px;
    flex: none;
    border-block-end: 1px solid var(--_line);
  }
  .head .title {
    flex: 1;
    white-space: nowrap;
  }
  .tools {
    display: contents;
  }
  .search {
    position: relative;
    flex: 0 1 264px;
    min-inline-size: 0;
  }
  .search > .i {
    position: absolute;
    inset-inline-start: 10px;
    inset-block-start: calc(50% - 8px);
    color: var(--_text-2);
    pointer-events: none;
  }
  .search .f {
    padding-inline: 34px 32px;
  }
  .search .ib {
    position: absolute;
    inset-inline-end: 2px;
    inset-block-start: calc(50% - var(--_hit) / 2);
  }
  .body {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
  }
  :host(:state(pages)) .scroll {
    overflow: visible;
  }
  .titles {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  :host(:state(plain)) .titles {
    background: Canvas;
  }
  :host(:state(plain)) .window .track {
    --_paper: none;
    background: none;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_cols);
    align-items: center;
    block-size: var(--_row);
    padding-inline: 8px;
    border-block-end: 1px solid var(--_line);
    position: relative;
  }
  .row.hd {
    block-size: var(--_row-head);
    color: var(--_text-2);
    font-size: var(--_fs-s);
    font-weight: var(--_w-name);
  }
  .track {
    position: relative;
    cursor: pointer;
  }
  .window .track {
    contain: layout;
    overflow: hidden;
    background: linear-gradient(#0000 40%, var(--_surface-3) 0 60%, #0000 0) 0 0 / 100% var(--_row);
  }
  .window .track .row {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    contain: size layout style;
    background: var(--_paper, var(--_surface));
  }
  .grid:not(.window) .track .row {
    content-visibility: auto;
    contain-intrinsic-block-size: 60px;
  }
  .grid.scroll {
    overflow: hidden;
  }
  .cell {
    padding-inline: 8px;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row.skeleton {
    block-size: calc(12 * var(--_row));
    align-items: stretch;
    background:
      radial-gradient(circle calc(var(--_av) / 2), var(--_surface-3) 100%, #0000) 16px 0 / var(--_av) var(--_row) repeat-y,
      linear-gradient(#0000 calc(100% - 1px), var(--_line) 0) 0 0 / 100% var(--_row);
  }
  .skeleton:dir(rtl) {
    direction: ltr;
    transform: scaleX(-1);
  }
  .skeleton .cell {
    background: linear-gradient(#0000 40%, var(--_surface-3) 0 60%, #0000 0) 0 0 / 60% var(--_row) repeat-y content-box;
  }
  .skeleton .cell:first-child {
    padding-inline-start: 48px;
  }
  .cell.n {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .cell:focus-visible {
    outline-offset: -2px;
    border-radius: var(--_r-1);
  }
  .row[data-id]:hover {
    background: var(--_surface-2);
  }
  .track .row.cur {
    background: var(--_surface-3);
  }
  .row.cur::before {
    content: '';
    position: absolute;
    inset-block: 0 -1px;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_accent-mark);
  }
  .row.cur .av.who {
    background: var(--_surface);
  }
  .hb {
    border: 0;
    background: none;
    padding: 0;
    block-size: 28px;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-weight: inherit;
    color: inherit;
    cursor: pointer;
    white-space: nowrap;
    border-radius: var(--_r-1);
  }
  .hb:hover,
  [aria-sort] .hb {
    color: var(--_text);
  }
  .who2 {
    display: flex;
    gap: 12px;
    align-items: center;
    min-inline-size: 0;
  }
  .who2 > span:last-child {
    min-inline-size: 0;
    display: grid;
    justify-items: start;
  }
  .who2 > span > * {
    max-inline-size: 100%;
  }
  .who2 .name {
    line-height: 20px;
  }
  .who2 a.open {
    color: inherit;
    text-decoration: none;
  }
  .who2 a.open:hover .name {
    text-decoration: underline;
  }
  .who2 small {
    color: var(--_text-2);
    font-size: var(--_fs-xs);
    line-height: 16px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: start;
  }
  :host(:state(compact)) .who2 small {
    display: none;
  }
  .cards {
    --_row: 60px;
  }
  .cards .track .row {
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: 20px 16px;
    gap: 2px 12px;
    align-content: center;
    padding-inline: 16px;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--_foot);
    padding-inline: 16px;
    border-block-start: 1px solid var(--_line);
    color: var(--_text-2);
    font-size: var(--_fs-s);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    flex: none;
  }
  .grid:not(.window) .track .row:last-child {
    border-block-end: 0;
  }
  .pill {
    position: absolute;
    inset-block-start: 42px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    z-index: 2;
    border-radius: 999px;
    box-shadow: var(--_shadow-2);
    animation: rise var(--_mid) var(--_ease);
  }
  @container (max-width: 639px) {
    .head {
      flex-wrap: wrap;
      row-gap: 8px;
    }
    .head .title {
      flex: auto;
    }
    .head .search {
      order: 5;
      flex: 1 1 100%;
    }
    .pill {
      inset-block-start: 8px;
    }
  }
  @media (forced-colors: active) {
    .row.cur::before {
      border-inline-start: 4px solid Highlight;
    }
    .row.cur {
      outline: 1px solid CanvasText;
      outline-offset: -2px;
    }
    .cell:focus-visible {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    :host,
    .w {
      block-size: auto !important;
    }
    .btn,
    .search,
    .pill {
      display: none;
    }
    .row {
      transform: none !important;
    }
  }
`
