import { css } from 'lit'

/** Values that can be changed, while they are, and what became of it. */
export const editingStyles = css`
  .val:is(.lookup, .user, .users, .language, .timezone, .flag, .consent) {
    cursor: pointer;
  }
  .val.add {
    color: var(--_text-3);
  }
  form.consent {
    display: grid;
    gap: 8px;
    padding: 8px;
    inline-size: min(320px, 80vw);
  }
  .pen {
    position: absolute;
    inset-inline-end: -18px;
    color: var(--_text-2);
    opacity: 0;
    transition: opacity var(--_fast) var(--_ease);
  }
  .saving .val {
    text-decoration: underline dotted;
    text-underline-offset: 4px;
  }
  .typing {
    margin-inline-start: -7px;
  }
  .prop .f {
    block-size: var(--_hit);
    padding-inline: 6px;
  }
  .prop textarea.f {
    block-size: auto;
    padding-block: 3px;
    field-sizing: content;
    min-block-size: 76px;
  }
  .em {
    flex: 1 1 100%;
    padding-block: 4px;
    padding-inline-start: 7px;
    align-items: flex-start;
  }
  .em .code {
    color: inherit;
  }
  .clash {
    flex: 1;
    display: grid;
    gap: 8px;
    padding: 4px 0 8px 7px;
  }
  .clash > p {
    display: flex;
    gap: 6px;
    color: var(--_warn);
  }
  .clash .i {
    margin-block-start: 2px;
  }
  .clash > dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    overflow-wrap: anywhere;
  }
  .tagbox.f {
    block-size: auto;
    min-block-size: var(--_hit);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding-block: 3px;
  }
  .tagbox:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: transparent;
  }
  .tagbox > input {
    flex: 1 1 40px;
    min-inline-size: 0;
    block-size: 20px;
    border: 0;
    padding: 0;
    background: none;
  }
  .tagbox > input:focus-visible {
    outline: 0;
  }
  .x {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 16px;
    block-size: 16px;
    margin-inline-end: -4px;
    padding: 0;
    border: 0;
    background: none;
    border-radius: var(--_r-1);
    color: var(--_text-2);
    cursor: pointer;
  }
  .x::after {
    content: '';
    position: absolute;
    inset: -6px;
  }
  .x:hover {
    color: var(--_text);
  }
  .cb {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent-mark);
  }
  .prop:hover .pen,
  .val:focus-visible .pen {
    opacity: 1;
  }
  @media (pointer: coarse) {
    .pen {
      position: static;
      opacity: 1;
    }
  }
  @media print {
    .pen,
    .over {
      display: none;
    }
    .val.add {
      visibility: hidden;
    }
  }
`
