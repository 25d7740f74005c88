import { css } from 'lit'

export const formStyles = css`
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px 12px;
    align-items: start;
  }
  .two > :not(.firstName, .lastName) {
    grid-column: 1 / -1;
  }
  .dialog .f {
    block-size: var(--_ctl-form);
    padding-inline: 12px;
  }
  .failure {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_r-2);
    background: var(--_neg-soft);
    font-size: var(--_fs-s);
    line-height: var(--_lh-s);
  }
  .failure .i {
    color: var(--_neg);
    margin-block-start: 2px;
  }
  @media (max-width: 400px) {
    .two {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .failure {
      border: 1px solid CanvasText;
    }
  }
`
