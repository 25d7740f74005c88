/** What was sent as `Authorization: Bearer …`, however the scheme is spelled, or nothing. */
export const bearerOf = (request: Request) => /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
