import type { ProblemCode } from './problem.ts'

type Guide = { means: string; remedy: string }

/** What each code means and what to do about it: `/docs/problems/…` and `docs/problems/` are made of it. Free of zod. */
export const problemGuide: Record<ProblemCode, Guide> = {
  malformed_request: {
    means: 'The request could not be read: it is not JSON, not UTF-8, too deep, cut off, or a header is not spelled as it should be.',
    remedy: 'Look at `title`, which says which of these it was. Sent again as it is, it fails again.'
  },
  invalid_cursor: {
    means: 'A cursor belongs to one list with its filter, its sort and its reader. This one belongs to another, or is not ours.',
    remedy: 'Ask for the first page again without a cursor, and go on with the cursors of its answer.'
  },
  unauthenticated: {
    means:
      'There is no valid credential: none was sent, the session is over, the key was revoked, or the workspace does not exist. Which of these is not told.',
    remedy:
      'With a session, mint another one. The SDK asks your `token` function once more by itself, with the refused token; the widgets ask `session-endpoint`. With a key, check that it is whole and was not revoked.'
  },
  forbidden: {
    means: 'The credential is known and may not do that: its role, its scopes or the page it is used on do not allow it.',
    remedy:
      'A secret key is refused wherever a browser sends an `Origin`: mint a session on your server instead. A public key and a narrowed session work on the origins they list only. `can` of `/v1/me` says what a role may.'
  },
  not_found: {
    means:
      'There is nothing at this address that you may see. What is foreign, what is hidden from you and what never existed answer alike.',
    remedy: 'Check the id, and whether the listing of the person shows this customer.'
  },
  method_not_allowed: {
    means: 'There is such an address, and it does not know this method.',
    remedy: '`/v1/openapi.json` has the methods of every address.'
  },
  conflict: {
    means: 'It cannot be done in this state: somebody was there first, or what it works on is over.',
    remedy: 'Read what is there now and decide again; `title` says what was in the way.'
  },
  cursor_expired: {
    means: 'The order of what this list is sorted by has changed since the cursor was made, so it would skip or repeat rows.',
    remedy: 'Begin again with the first page.'
  },
  identity_taken: {
    means: 'Another customer is verified to have this e-mail address, phone number or external id.',
    remedy: 'Find that customer by it and work there, or leave the value unverified: unverified ones may repeat.'
  },
  identity_ambiguous: {
    means: 'Several customers share this address, number or name, and none of them is verified by it, so nobody can say who is meant.',
    remedy: 'Verify the one who is meant, or name them by their id or their external id.'
  },
  workspace_exists: {
    means: 'There is a workspace of this name.',
    remedy: 'Choose another name, or use the keys of the one there is.'
  },
  precondition_failed: {
    means: 'Somebody changed it since you read it: the revision in `If-Match` is not the latest.',
    remedy:
      'Read it again, put your change on top of theirs, and send it with the new revision. A weak tag (`W/"7"`, as a proxy makes it that compresses answers) never fits: send `"rev"` with the number in it.'
  },
  too_large: {
    means: 'The body is larger than one request may carry.',
    remedy: 'Send it in parts.'
  },
  unsupported_media_type: {
    means: 'The body is not of a type that this operation reads, or it is compressed.',
    remedy: 'Send JSON with `content-type: application/json`, in UTF-8 and uncompressed.'
  },
  invalid_request: {
    means: 'The request was understood, and some values in it are wrong.',
    remedy: '`errors` has one entry for each, with the path of the value and a sentence that can be shown beside it.'
  },
  idempotency_key_reused: {
    means: 'This idempotency key has been used for another request.',
    remedy: 'Make a new key for each thing to be done; only a repetition of the same request carries the same one.'
  },
  precondition_required: {
    means: 'This change must name the revision it was decided on, and the request has no `If-Match`.',
    remedy: 'Send the `ETag` of what you read, or `"rev"` with the number in it. In the SDK, pass the object that you read.'
  },
  rate_limited: {
    means: 'These were more requests than your share in this time.',
    remedy:
      'Wait for as many seconds as `Retry-After` says; `RateLimit` on every answer says what is left. The SDK waits by itself where there is time for it.'
  },
  internal: {
    means: 'Something went wrong on our side. What, is in the log of the API under `requestId`, and not in the answer.',
    remedy: 'Tell whoever runs the API the `requestId`.'
  },
  unavailable: {
    means: 'The API is busy, overloaded or cannot reach its database just now. Nothing was done.',
    remedy: 'Try again after as many seconds as `Retry-After` says. The SDK does so by itself.'
  },
  insufficient_storage: {
    means: 'The disk of the API is full. Nothing was done.',
    remedy: 'Whoever runs the API has to make room; reading goes on.'
  }
}
