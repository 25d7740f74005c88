import { css } from 'lit'
import { skeletons } from '../shared/styles/skeletons.ts'

/** What only a timeline has. The rest of its look is shared. */
export const timelineStyles = css`
  ${skeletons}
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 56px;
    padding: 12px 16px;
  }
  .pick {
    position: relative;
    display: inline-flex;
    align-items: center;
  }
  .pick select {
    appearance: none;
    field-sizing: content;
    block-size: var(--_ctl);
    padding-inline: 12px 30px;
    border: 1px solid transparent;
    border-radius: var(--_r-2);
    background: none;
    color: var(--_text-2);
    font-weight: var(--_w-name);
    cursor: pointer;
  }
  .pick select:hover {
    background: var(--_surface-3);
  }
  .pick option {
    color: var(--_text);
    background: var(--_surface);
  }
  .pick .i {
    position: absolute;
    inset-inline-end: 8px;
    color: var(--_text-2);
    pointer-events: none;
  }
  .comp {
    margin-inline: 16px;
    border: 1px solid var(--_line-control);
    border-radius: var(--_r-2);
    background: var(--_surface);
  }
  button.comp {
    display: block;
    inline-size: calc(100% - 32px);
    min-block-size: max(40px, var(--_ctl));
    padding-inline: 12px;
    color: var(--_text-3);
    text-align: start;
    cursor: text;
  }
  .tl {
    padding: 0 16px 12px;
  }
  .tl:focus {
    outline: none;
  }
  .day {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 16px 8px;
    font-size: var(--_fs-xs);
    line-height: var(--_lh-xs);
    font-weight: var(--_w-name);
    color: var(--_text-2);
  }
  .day::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }
  .ev {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    column-gap: 12px;
    position: relative;
    padding-block-end: 8px;
    border-radius: var(--_r-2);
  }
  .ev::before {
    content: '';
    position: absolute;
    inset-inline-start: 13.5px;
    inset-block: 32px 4px;
    border-inline-start: 1px solid var(--_line);
  }
  .ev.last::before {
    display: none;
  }
  .ic {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    background: var(--_surface-3);
    color: var(--_text-2);
  }
  .l1 {
    display: flex;
    gap: 4px;
    align-items: center;
    min-block-size: 28px;
  }
  .fold {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    min-block-size: var(--_hit);
    padding: 0;
    border: 0;
    border-radius: var(--_r-1);
    background: none;
    text-align: start;
  }
  button.fold {
    cursor: pointer;
  }
  .fold time {
    margin-inline-start: auto;
    color: var(--_text-2);
    font-size: var(--_fs-s);
    white-space: nowrap;
  }
  .fold .i {
    color: var(--_text-3);
    transition: rotate var(--_fast) var(--_ease);
  }
  .fold[aria-expanded='true'] .i {
    rotate: 90deg;
  }
  .fold[aria-expanded='true'] .i:dir(rtl) {
    rotate: -90deg;
  }
  .slot {
    inline-size: 16px;
    flex: none;
  }
  .l1 > .slot {
    inline-size: var(--_hit);
  }
  .note {
    padding: 8px 12px;
    border-radius: var(--_r-2);
    background: var(--_surface-2);
    margin-block-end: 4px;
    overflow-wrap: anywhere;
  }
  .note p {
    white-space: pre-wrap;
  }
  .note dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 12px;
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
  }
  .note dt {
    color: var(--_text-2);
  }
  .note p + dl {
    margin-block-start: 8px;
  }
  .appt {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
  }
  .appt + .appt {
    margin-block-start: 12px;
  }
  .appt > .note,
  .appt > form {
    grid-column: 2 / -1;
    margin-block: 8px 0;
  }
  .cal {
    inline-size: 40px;
    block-size: 40px;
    border: 1px solid var(--_line);
    border-radius: var(--_r-2);
    text-align: center;
    display: grid;
    align-content: center;
  }
  .cal em {
    font-style: normal;
    font-size: var(--_fs-xs);
    line-height: 14px;
    color: var(--_text-2);
  }
  .cal b {
    font-size: var(--_fs-l);
    line-height: 20px;
    font-variant-numeric: tabular-nums;
  }
  .older {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    padding: 4px 16px 16px;
  }
  .sk.round {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
  }
  .ev.ghost .l1 > .sk {
    inline-size: 48%;
  }
  .ev.ghost:nth-child(odd) .l1 > .sk {
    inline-size: 64%;
  }
  @container (max-width: 479px) {
    .wide-only {
      display: none;
    }
    .fold {
      align-items: flex-start;
      padding-block: 4px;
    }
    .l1 {
      align-items: flex-start;
    }
    .fold > .what {
      white-space: normal;
    }
    .fold .what > .t2 {
      display: block;
      font-size: var(--_fs-s);
    }
    .fold > .i,
    .fold > .slot {
      margin-block-start: 2px;
    }
    .appt {
      align-items: start;
    }
    .appt .s {
      white-space: normal;
      text-wrap: balance;
    }
  }
  @media (forced-colors: active) {
    .note,
    .cal,
    .ic {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    button.comp,
    form.comp,
    .older,
    .pick,
    .btn,
    .fold .i,
    .ib {
      display: none;
    }
    .ev {
      break-inside: avoid;
    }
  }
`
