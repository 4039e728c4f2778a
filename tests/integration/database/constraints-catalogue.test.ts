import { expect, test } from 'vitest'
import { prisma } from '#tests/support/database.ts'

/** Rules that the database holds, as it would write them down: a rule that gets lost changes this list. */
const RULES = `
  select format('%s: %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as rule
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'p', 'u', 'x')
  union all
  select format('%s: %s %s', indrelid::regclass, indexrelid::regclass, regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', 'UNIQUE '))
    from pg_index join pg_class on pg_class.oid = indexrelid
    where indisunique and not indisprimary and relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('u', 'x'))
  union all
  select format('%s: %s %s', tgrelid::regclass, tgname, regexp_replace(pg_get_triggerdef(pg_trigger.oid), '^CREATE TRIGGER \\S+ ', ''))
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = 'public'::regnamespace
  order by 1`

test('every constraint, unique index and trigger is there after migrating; -u writes the list anew', async () => {
  const rows = await prisma.$queryRawUnsafe<{ rule: string }[]>(RULES)

  const list = rows.map((row) => `${row.rule}\n`).filter((rule) => !rule.startsWith('_prisma_migrations'))

  await expect(list.join('')).toMatchFileSnapshot('./constraints-catalogue.txt')
})

test('every constraint has a name that was chosen, and none waits to be checked', async () => {
  const rows = await prisma.$queryRaw`
    select conname from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('c', 'x') and (conname ~ '_(check|excl)[0-9]*$' or not convalidated)`

  expect(rows).toEqual([])
})
