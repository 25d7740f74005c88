import { css } from 'lit'

/** The first steps, above the lists. */
export const guideStyles = css`
  .guide {
    display: grid;
    gap: 4px;
    padding: 12px 16px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-2);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding-block-start: 4px;
  }
  .step {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: max(24px, var(--_hit));
  }
  .step .i {
    color: var(--_pos);
  }
  .open {
    inline-size: 14px;
    block-size: 14px;
    margin: 1px;
    border: 1.5px solid var(--_line-control);
    border-radius: 50%;
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    text-decoration: underline 1px;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .link,
  .step a {
    display: inline-flex;
    align-items: center;
  }
`
