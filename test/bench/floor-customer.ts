export type Row = Record<string, string | number | null>

/** A row of the table as the API answers it. */
export const customer = (row: Row) => ({
  kind: row['kind'],
  id: row['id'],
  rev: row['rev'],
  ...(row['kind'] === 'person' ? { firstName: row['first_name'], lastName: row['last_name'] } : { name: row['name'] }),
  email: row['email'],
  phone: row['phone'],
  externalId: row['external_id'],
  language: row['language'],
  timezone: row['timezone'],
  stage: row['stage'],
  status: row['status'],
  state: row['state'],
  region: row['region'],
  segment: row['segment'],
  channel: row['channel'],
  responsible: row['responsible'],
  notes: row['notes'],
  createdAt: row['created_at'],
  updatedAt: row['updated_at'],
  deletedAt: row['deleted_at'],
  verified: { email: row['email_verified'] === 1, phone: row['phone_verified'] === 1 },
  viewers: JSON.parse(String(row['viewers'])) as unknown,
  tags: JSON.parse(String(row['tags'])) as unknown,
  private: row['private'] === 1,
  attributes: JSON.parse(String(row['attributes'])) as unknown
})
