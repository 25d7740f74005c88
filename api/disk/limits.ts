import { type Counted, type Limits, usualLimits } from '../domain/limits.ts'

/** `CUSTOMER_KIT_LIMITS=reads=6000,submissions=60`: so many a minute for each caller. What is not named stays as usual. */
export function limitsFrom({ CUSTOMER_KIT_LIMITS: said = '' }: NodeJS.ProcessEnv): Limits {
  const limits = { ...usualLimits }
  for (const one of said.split(',').filter(Boolean)) {
    const [, counted, quota] = /^\s*(reads|writes|submissions)=([1-9]\d{0,8})\s*$/.exec(one) ?? []
    if (!counted || !quota) throw new Error(`CUSTOMER_KIT_LIMITS says "${one}"; write it like reads=6000,writes=3000,submissions=60`)
    limits[counted as Counted] = { quota: Number(quota), seconds: 60 }
  }
  return limits
}
