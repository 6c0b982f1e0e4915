/** What stands before the list of routes. */
export const INTRODUCTION = `For systems, not for people: bot runtimes and the operator's other programs.

**Access.** Every request carries the header \`x-api-token\`: the key of the settings, which may do everything, or one
that was issued in the console with scopes (\`x-scope\` of each route), an expiry and, if wanted, a list of addresses.

**Answers.** \`{"success": true, "data": …, "message": "…"}\`, and \`{"success": false, "message": "…", "code": "…",
"errors": {"email": ["…"]}, "request_id": "…"}\`. The sentences of failures follow \`Accept-Language\` (id, en); the
sentences of successes are fixed. Ids are numbers, money is a decimal string, times are ISO 8601.

**Writing.** JSON or a form. Unknown fields are left aside; fields that are absent stay as they are. A change that carries
the \`updated_at\` of the row as you know it is refused with 409, and changes nothing, when the row was written since.
With \`Idempotency-Key\` the same POST makes one thing, however often it is sent within three days; it answers the thing
as it is then, 404 when that was deleted meanwhile.

**Lists.** Without \`page\`, \`per_page\` or \`cursor\` a list is whole, and comes as a stream. With one of them it comes in
parts of at most 500, with \`meta\`; totals above 10,000 are given as 10,000 with \`total_capped\`. \`sort=-created_at\`,
\`filter[field]=…\`, and \`q=…\` for what a text begins with.

**Following changes.** Every list says with \`as_of\` when it was read. Begin with a list without \`updated_since\`: it has
also rows of the former application that carry no \`updated_at\`, which no \`updated_since\` finds. Keep its \`as_of\`, give it
as \`filter[updated_since]\` next time, and go on with the \`as_of\` of each answer. Of a list in parts keep that of the
first part, and go from part to part by \`cursor\` in the order of \`id\`: pages shift when a row is deleted. Rows of the
five seconds before it come again, so that none is missed; write them by their \`id\`.

**What is gone does not come.** Customers without a history, administrators, packages that were never sold and
subscriptions that were never rented are deleted for good, and no list tells of it. Take the whole list now and then, once
a day say, and drop what is not in it, or ask for the one row: 404. Rentals and payments are never deleted.

**Asking again.** Every list and every row has an \`ETag\`; with \`If-None-Match\` the answer is 304 while nothing changed.`;

export const TAGS = [
  { name: 'akuns', description: 'Customers' },
  { name: 'users', description: 'Administrators' },
  { name: 'products', description: 'Packages' },
  { name: 'statuses', description: 'Subscriptions: one customer’s bot on one LINE ID, whenever rented' },
  { name: 'data-penyewa-bots', description: 'Rentals, running and past: the record behind `habis`' },
  { name: 'payment-transactions', description: 'Orders and their payments, to be read' },
];

const failure = (code: string, message: string, more: object = {}) => ({
  success: false,
  message,
  code,
  ...more,
  request_id: 'f5a0c9de-7a55-4a35-9f0d-6c2b0a5f3b11',
});

/** Each failure by its status: what it means, and how it looks. */
export const FAILURE_EXAMPLES: Record<string, { description: string; example: object }> = {
  400: {
    description: 'The body is no JSON object',
    example: failure('malformed_request', 'The request could not be read. Check the shape of the data.'),
  },
  401: {
    description: 'The token is missing, wrong, lapsed or revoked, or comes from where it may not',
    example: failure('unauthenticated', 'Please log in first.'),
  },
  403: {
    description: 'The token lacks the scope',
    example: failure('forbidden', 'You are not allowed to do this.'),
  },
  404: {
    description: 'There is nothing with this id, or what was made under this `Idempotency-Key` is gone',
    example: failure('not_found', 'What you are looking for was not found.'),
  },
  409: {
    description: 'The row was written since it was seen, or its state does not allow it',
    example: failure('conflict', 'This has changed in the meantime. Reload and try again.'),
  },
  413: {
    description: 'More than 64 KB',
    example: failure('payload_too_large', 'The data sent is too large.'),
  },
  415: {
    description: 'Neither JSON nor a form',
    example: failure('unsupported_media_type', 'This kind of data is not supported. Send JSON.'),
  },
  422: {
    description: 'Some fields cannot be taken; `errors` says why, field by field',
    example: failure('validation_failed', 'The data sent is not valid.', {
      errors: { name: ['This is required.'] },
    }),
  },
  429: {
    description: 'Too many wrong tokens from this address; see `Retry-After`',
    example: failure('too_many_requests', 'Too many requests. Try again in 60 seconds.'),
  },
  503: {
    description: 'The database is away; see `Retry-After`',
    example: failure(
      'database_unavailable',
      'The data service is not available right now. Try again in a moment.',
    ),
  },
};
