import { css } from 'lit'

/** With `people`: the large avatar, a stage as a filled badge, tags. For a card; a list keeps to dots. */
export const badges = css`
  .av.l {
    inline-size: var(--_av-l);
    block-size: var(--_av-l);
    font-size: var(--_fs-l);
  }
  .av.l.org {
    border-radius: 8px;
  }
  .bd {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .bd::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_tone, var(--_tone-grey));
    flex: none;
  }
  .bd {
    block-size: 28px;
    padding-inline: 10px 8px;
    border-radius: 999px;
    border: 1px solid transparent;
    background: light-dark(
      oklch(from var(--_tone, var(--_tone-grey)) 0.95 min(c, 0.03) h),
      oklch(from var(--_tone, var(--_tone-grey)) 0.32 min(c, 0.06) h)
    );
    font-size: var(--_fs-s);
    font-weight: var(--_w-name);
  }
  .tag {
    display: inline-flex;
    block-size: 20px;
    align-items: center;
    gap: 4px;
    padding-inline: 6px;
    border-radius: var(--_r-1);
    background: var(--_surface-3);
    color: var(--_text-2);
    font-size: var(--_fs-xs);
    line-height: var(--_lh-xs);
    white-space: nowrap;
  }
  .tag .i {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    .bd,
    .tag {
      border: 1px solid CanvasText;
    }
    .bd::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`
