import { css } from 'lit'
import { skeletons } from '../shared/styles/skeletons.ts'

/** What only the lists have. The rest of their look is shared. */
export const lookupsStyles = css`
  ${skeletons}
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 56px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .two {
    display: grid;
    grid-template-columns: 208px minmax(0, 1fr);
  }
  .two.one {
    grid-template-columns: minmax(0, 1fr);
  }
  .rail {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 12px;
    border-inline-end: 1px solid var(--_line);
  }
  .tab {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: var(--_ctl);
    padding-inline: 10px;
    border: 1px solid transparent;
    border-radius: var(--_r-2);
    background: none;
    color: var(--_text-2);
    font-weight: var(--_w-name);
    text-align: start;
    cursor: pointer;
  }
  .tab:hover {
    background: var(--_surface-3);
  }
  .tab[aria-selected='true'] {
    background: var(--_accent-soft);
    color: var(--_text);
    box-shadow: inset 3px 0 0 var(--_accent-mark);
  }
  .tab[aria-selected='true']:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent-mark);
  }
  .tab[aria-selected='true'] .count {
    color: var(--_text-2);
  }
  .list {
    min-inline-size: 0;
    padding: 12px 8px;
  }
  .list:focus {
    outline: none;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 8px;
    min-block-size: max(var(--_row), var(--_hit));
    padding-inline: 8px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .row:last-child {
    border-block-end: 0;
  }
  .skeleton .row {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    margin: 6px;
    border-radius: 50%;
    background: var(--_tone, var(--_tone-grey));
    flex: none;
  }
  .label {
    font-weight: var(--_w-name);
  }
  .aside {
    padding: 20px 8px 6px;
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
    font-weight: var(--_w-head);
    color: var(--_text-2);
  }
  .gone .label {
    color: var(--_text-2);
  }
  .more {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 12px;
  }
  @container (max-width: 639px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
    .rail {
      flex-direction: row;
      overflow-x: auto;
      scrollbar-width: none;
      padding: 8px;
      border-inline-end: 0;
      border-block-end: 1px solid var(--_line);
    }
    .tab {
      flex: none;
    }
    .tab[aria-selected='true'],
    .tab[aria-selected='true']:dir(rtl) {
      box-shadow: inset 0 -3px 0 var(--_accent-mark);
    }
    .tab .count {
      display: none;
    }
    .list {
      padding-inline: 4px;
    }
  }
  @media (forced-colors: active) {
    .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .tab[aria-selected='true'] {
      border: 2px solid Highlight;
    }
  }
  @media print {
    .two {
      display: block;
    }
    .rail {
      border: 0;
    }
    .tab:not([aria-selected='true']),
    .ib,
    .more {
      display: none;
    }
    .row {
      break-inside: avoid;
    }
  }
`
