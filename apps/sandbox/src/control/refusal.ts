/** A wish that cannot be granted, with the HTTP status that says so. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: 404 | 409 | 422,
    message: string,
  ) {
    super(message);
  }
}
