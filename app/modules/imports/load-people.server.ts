import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { inTransaction } from '#app/core/transaction.server.ts'
import type { PersonFile } from './exhibition-file.ts'
import { saveOrganization } from './load-exhibition.server.ts'

/**
 * Makes the people of a seed file with one password, given as its hash; a password changed since then stays. Without its organization a
 * person stands alone.
 */
export async function loadPeople(ctx: Ctx, people: readonly PersonFile[], passwordHash: string): Promise<void> {
  for (const person of people) {
    await inTransaction(ctx, async ({ db, now }) => {
      const userId = await savePerson(db, person)
      const key = { providerId: 'credential', accountId: userId }
      await db.account.upsert({
        where: { providerId_accountId: key },
        create: { ...key, userId, password: passwordHash },
        update: {},
      })
      await joinOrganization(db, person, userId, now)
    })
  }
}

/** Takes away the passwords and sessions of a seed file's people; what they made stays. */
export async function lockOutPeople(ctx: Ctx, people: readonly PersonFile[]): Promise<void> {
  const user = { email: { in: people.map((person) => person.email) } }
  await inTransaction(ctx, async ({ db }) => {
    await db.session.deleteMany({ where: { user } })
    await db.account.deleteMany({ where: { user, providerId: 'credential' } })
  })
}

async function savePerson(db: Prisma.TransactionClient, person: PersonFile): Promise<string> {
  const { email, name, locale, isAdministrator } = person
  const { id } = await db.user.upsert({
    where: { email },
    create: { email, name, locale, isAdministrator, emailVerified: true },
    update: {},
    select: { id: true },
  })
  return id
}

async function joinOrganization(
  db: Prisma.TransactionClient,
  person: PersonFile,
  userId: string,
  now: Date,
): Promise<void> {
  const { organization, memberRole: role } = person
  if (organization === undefined) return
  const found =
    typeof organization === 'string'
      ? await db.organization.findUnique({ where: { externalId: organization }, select: { id: true } })
      : await saveOrganization(db, organization, now)
  if (!found) return
  const key = { userId, organizationId: found.id }
  await db.member.upsert({ where: { userId_organizationId: key }, create: { ...key, role }, update: {} })
}
