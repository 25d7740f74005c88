import { css } from 'lit'

export const cardsStyles = css`
  .cards .cell {
    padding: 0;
  }
  .cards .customer {
    grid-row: 1 / 3;
  }
  .cards .stage {
    justify-self: end;
    font-size: var(--_fs-s);
  }
  .cards .last {
    justify-self: end;
    font-size: var(--_fs-xs);
    line-height: 16px;
    color: var(--_text-2);
  }
  .cards .customer:focus-visible {
    outline: none;
  }
  .cards .row:has(.customer:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
`
