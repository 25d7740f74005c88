import { css } from 'lit'

/** `.sk`: where a text will stand. */
export const skeletons = css`
  .sk {
    background: var(--_surface-3);
    border-radius: var(--_r-1);
    display: block;
    block-size: 8px;
    inline-size: 60%;
  }
  .sk.short {
    inline-size: 36%;
  }
  .sk.av {
    inline-size: var(--_av);
    block-size: var(--_av);
    border-radius: 50%;
    background: var(--_surface-3);
  }
  @media (forced-colors: active) {
    .sk {
      border: 1px solid GrayText;
    }
  }
`
