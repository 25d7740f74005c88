import { css } from 'lit'

/** The titles of groups, which fold them away. On paper all is open. */
export const foldsStyles = css`
  .gt > button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: max(32px, var(--_hit));
    padding: 12px 16px 0;
    border: 0;
    background: none;
    color: var(--_text-2);
    font-size: var(--_fs-s);
    font-weight: var(--_w-head);
    cursor: pointer;
  }
  .gt > [aria-expanded='false'] {
    padding-block-end: 12px;
  }
  .gt > [aria-expanded='false'] > .i {
    rotate: -90deg;
  }
  :dir(rtl) .gt > [aria-expanded='false'] > .i {
    rotate: 90deg;
  }
  .gt > button:focus-visible {
    outline-offset: -2px;
  }
  @media print {
    .props[hidden] {
      display: block;
    }
    .gt .i {
      display: none;
    }
  }
`
