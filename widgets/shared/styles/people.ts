import { css, unsafeCSS } from 'lit'
import { hues } from '../avatar.ts'

const hueClasses = hues.map((hue) => `.h${hue}{--_h:${hue}}`).join('')

/** Avatars and stages. Hue belongs to the customer's own avatar and to the dot of a stage, to nothing else. */
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
  .av.who {
    inline-size: var(--_av-s);
    block-size: var(--_av-s);
    background: var(--_surface-3);
    color: var(--_text-2);
    font-weight: var(--_w-name);
    box-shadow: inset 0 0 0 1px var(--_line);
  }
  .stg {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .stg::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_tone, var(--_tone-grey));
    flex: none;
  }
  @media (forced-colors: active) {
    .av {
      border: 1px solid CanvasText;
    }
    .stg::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`
