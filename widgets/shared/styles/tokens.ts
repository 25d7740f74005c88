import { css } from 'lit'

/**
 * Every value of the look. What a host sets as `--ck-…` on the element or on any ancestor wins;
 * styles below read only the private `--_…` that is computed from it.
 */
export const tokens = css`
  :host {
    --_accent: var(--ck-accent, light-dark(oklch(0.47 0.084 178), oklch(0.8 0.11 178)));
    --_on-accent: var(--ck-on-accent, oklch(from var(--_accent) clamp(0.16, (0.6 - l) * 1000, 1) 0 0));
    --_accent-text: var(--ck-accent-text, light-dark(oklch(from var(--_accent) min(l, 0.46) c h), oklch(from var(--_accent) max(l, 0.8) c h)));
    --_accent-mark: var(--ck-accent-mark, light-dark(oklch(from var(--_accent) min(l, 0.58) c h), oklch(from var(--_accent) max(l, 0.62) c h)));
    --_accent-soft: var(--ck-accent-soft, light-dark(oklch(from var(--_accent) 0.955 min(c, 0.026) h), oklch(from var(--_accent) 0.31 min(c, 0.05) h)));

    --_surface: var(--ck-surface, light-dark(oklch(1 0 0), oklch(0.22 0.009 265)));
    --_surface-2: var(--ck-surface-2, light-dark(oklch(0.975 0.004 95), oklch(0.252 0.01 265)));
    --_surface-3: var(--ck-surface-3, light-dark(oklch(0.95 0.006 95), oklch(0.29 0.011 265)));
    --_text: var(--ck-text, light-dark(oklch(0.24 0.012 265), oklch(0.94 0.006 95)));
    --_text-2: var(--ck-text-2, light-dark(oklch(0.47 0.014 265), oklch(0.75 0.012 265)));
    --_text-3: var(--ck-text-3, light-dark(oklch(0.52 0.012 265), oklch(0.69 0.012 265)));
    --_line: var(--ck-line, light-dark(oklch(0.915 0.006 95), oklch(0.32 0.012 265)));
    --_line-control: var(--ck-line-control, light-dark(oklch(0.63 0.012 265), oklch(0.56 0.014 265)));
    --_focus: var(--ck-focus, light-dark(oklch(0.55 0.17 265), oklch(0.76 0.12 265)));

    --_pos: var(--ck-pos, light-dark(oklch(0.46 0.12 152), oklch(0.82 0.15 152)));
    --_warn: var(--ck-warn, light-dark(oklch(0.5 0.105 68), oklch(0.85 0.125 85)));
    --_neg: var(--ck-neg, light-dark(oklch(0.52 0.19 27), oklch(0.77 0.135 25)));
    --_neg-soft: var(--ck-neg-soft, light-dark(oklch(0.96 0.02 25), oklch(0.31 0.07 25)));

    --_tone-grey: var(--ck-tone-grey, light-dark(oklch(0.6 0.014 265), oklch(0.68 0.014 265)));
    --_tone-amber: var(--ck-tone-amber, light-dark(oklch(0.62 0.12 72), oklch(0.78 0.12 80)));
    --_tone-blue: var(--ck-tone-blue, light-dark(oklch(0.56 0.14 250), oklch(0.72 0.12 250)));
    --_tone-violet: var(--ck-tone-violet, light-dark(oklch(0.55 0.15 300), oklch(0.72 0.12 300)));
    --_tone-green: var(--ck-tone-green, light-dark(oklch(0.56 0.13 152), oklch(0.75 0.13 152)));
    --_tone-red: var(--ck-tone-red, light-dark(oklch(0.57 0.17 25), oklch(0.72 0.13 25)));

    --_fs-xs: var(--ck-fs-xs, 12px);
    --_lh-xs: var(--ck-lh-xs, 16px);
    --_fs-s: var(--ck-fs-s, 13px);
    --_lh-s: var(--ck-lh-s, 20px);
    --_fs-m: var(--ck-fs-m, 14px);
    --_lh-m: var(--ck-lh-m, 20px);
    --_fs-l: var(--ck-fs-l, 16px);
    --_lh-l: var(--ck-lh-l, 24px);
    --_fs-xl: var(--ck-fs-xl, 20px);
    --_lh-xl: var(--ck-lh-xl, 28px);
    --_w-text: var(--ck-w-text, 400);
    --_w-name: var(--ck-w-name, 500);
    --_w-head: var(--ck-w-head, 600);

    --_row: var(--ck-row, 40px);
    --_row-head: var(--ck-row-head, 34px);
    --_foot: var(--ck-foot, 36px);
    --_ctl: var(--ck-ctl, 32px);
    --_ctl-s: var(--ck-ctl-s, 28px);
    --_ctl-form: var(--ck-ctl-form, 40px);
    --_hit: var(--ck-hit, 28px);
    --_av-s: var(--ck-av-s, 24px);
    --_av: var(--ck-av, 28px);
    --_av-l: var(--ck-av-l, 44px);
    --_icon: var(--ck-icon, 16px);
    --_icon-stroke: var(--ck-icon-stroke, 1.6);
    --_r-1: var(--ck-r-1, 4px);
    --_r-2: var(--ck-r-2, 6px);
    --_r-3: var(--ck-r-3, 10px);
    --_shadow-1: var(--ck-shadow-1, 0 1px 2px oklch(0.2 0.02 265 / 0.06));
    --_shadow-2: var(--ck-shadow-2, 0 1px 1px oklch(0.2 0.02 265 / 0.05), 0 8px 24px -6px oklch(0.2 0.02 265 / 0.16));
    --_fast: var(--ck-fast, 120ms);
    --_mid: var(--ck-mid, 180ms);
    --_ease: var(--ck-ease, cubic-bezier(0.2, 0, 0, 1));
  }

  :host(:state(light)) {
    color-scheme: light;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }
  :host(:state(compact)) {
    --_row: var(--ck-row, 32px);
    --_av: var(--ck-av, 24px);
  }
  :host(:state(comfortable)) {
    --_row: var(--ck-row, 48px);
    --_av: var(--ck-av, 32px);
  }

  @media (pointer: coarse) {
    :host {
      --_ctl: var(--ck-ctl, 44px);
      --_ctl-s: var(--ck-ctl-s, 44px);
      --_ctl-form: var(--ck-ctl-form, 44px);
      --_hit: var(--ck-hit, 44px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0ms;
      --_mid: 0ms;
    }
  }
  @supports (color: contrast-color(red)) {
    :host {
      --_on-accent: var(--ck-on-accent, contrast-color(var(--_accent)));
    }
  }
`
