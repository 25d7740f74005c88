/** What was sent as `Authorization: Bearer …`, or nothing. */
export const bearerOf = (request: Request) => /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
