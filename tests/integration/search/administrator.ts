import type { Person } from '#app/core/ctx.ts'
import { prisma } from '#tests/support/database.ts'

export async function anAdministrator(): Promise<Person> {
  const email = `admin-${crypto.randomUUID()}@example.org`
  const user = await prisma.user.create({ data: { name: 'Amina Admin', email, isAdministrator: true } })
  return { kind: 'person', userId: user.id, isAdministrator: true }
}
