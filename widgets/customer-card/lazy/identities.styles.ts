import { css } from 'lit'

/** The sheet of what a customer is recognised by. */
export const identityStyles = css`
  .pb.ids {
    gap: 8px;
  }
  .ids select {
    appearance: auto;
    padding-inline: 6px;
  }
  .ids li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .ids .top-line > .grow {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .ids .value {
    display: block;
    overflow-wrap: anywhere;
  }
  :dir(rtl) .ids .value {
    text-align: end;
  }
  .ids .t3 {
    color: var(--_text-2);
  }
  .ids .sure {
    color: var(--_pos);
  }
  .ids form {
    flex-wrap: wrap;
  }
  .ids form > .f {
    flex: 1 1 140px;
    inline-size: auto;
  }
  .ids .em {
    padding-inline-start: 0;
  }
  @media (max-width: 479px) {
    .adding select.f {
      flex-basis: 100%;
    }
  }
  .adding {
    display: grid;
    gap: 4px;
  }
  .told {
    min-block-size: 28px;
    font-size: var(--_fs-s);
    color: var(--_text-2);
  }
  .told > span {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .told > .i {
    color: var(--_pos);
  }
`
