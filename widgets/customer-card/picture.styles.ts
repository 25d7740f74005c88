import { css } from 'lit'

/** The picture lies over the initials and takes no other room. */
export const pictureStyles = css`
  .pic {
    position: relative;
    display: flex;
  }
  .pic > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: 50%;
    background: var(--_surface-3);
  }
  .org + img {
    border-radius: 8px;
  }
`
