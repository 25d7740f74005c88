import { css, unsafeCSS } from 'lit'
import { hues } from '../avatar.ts'

const hueClasses = hues.map((hue) => `.h${hue}{--_h:${hue}}`).join('')

/** Avatars, stages, tags. Hue belongs to the customer's own avatar and to the dot of a stage, to nothing else. */
export const people = css`
  ${unsafeCSS(hueClasses)}
  .tone-amber {
    --_tone: var(--_tone-amber);
  }
  .tone-blue {
    --_tone: var(--_tone-blue);
  }
  .tone-violet {
    --_tone: var(--_tone-violet);
  }
  .tone-green {
    --_tone: var(--_tone-green);
  }
  .tone-red {
    --_tone: var(--_tone-red);
  }
  .av {
    inline-size: var(--_av);
    block-size: var(--_av);
    border-radius: 50%;
    display: inline-grid;
    place-items: center;
    font-size: var(--_fs-xs);
    line-height: 1;
    font-weight: var(--_w-head);
    flex: none;
    user-select: none;
    background: light-dark(oklch(0.92 0.05 var(--_h)), oklch(0.36 0.06 var(--_h)));
    color: light-dark(oklch(0.4 0.09 var(--_h)), oklch(0.9 0.07 var(--_h)));
  }
  .av.org {
    border-radius: var(--_r-2);
  }
  .av.l {
    inline-size: var(--_av-l);
    block-size: var(--_av-l);
    font-size: var(--_fs-l);
  }
  .av.l.org {
    border-radius: 8px;
  }
  .av.who {
    inline-size: var(--_av-s);
    block-size: var(--_av-s);
    background: var(--_surface-3);
    color: var(--_text-2);
    font-weight: var(--_w-name);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .stg,
  .bd {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .stg::before,
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
    .av,
    .bd,
    .tag {
      border: 1px solid CanvasText;
    }
    .stg::before,
    .bd::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`
