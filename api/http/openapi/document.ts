export const openApi = () => JSON.stringify({ openapi: '3.1.0' })
