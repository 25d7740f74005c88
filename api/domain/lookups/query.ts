import { sql } from '../../store/sql.ts'

export const choiceAsJson = sql`json_object('key', key, 'label', label, 'tone', tone, 'archived', json(iif(archived, 'true', 'false')))`
