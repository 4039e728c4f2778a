import type { Client } from 'pg'

const INSERT = `
  with owner as (select id from organization order by "createdAt" limit 1),
  made as (insert into product ("organizationId", "externalId", slug) select id, $1, $1 from owner returning id)
  insert into product_translation ("productId", locale, title) select id, 'en', $2 from made`

/** A product of one of the demo's companies, as the product itself would write it; `externalId` is its slug too. */
export async function addProduct(client: Client, externalId: string, title: string): Promise<void> {
  await client.query(INSERT, [externalId, title])
}

export async function removeProducts(client: Client, mark: string): Promise<void> {
  await client.query(`delete from product where "externalId" like $1`, [`${mark}-%`])
}
