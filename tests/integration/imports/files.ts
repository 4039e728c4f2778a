import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import { afterAll } from 'vitest'
import { ZipFile } from 'yazl'

export const folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-imports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** A file of the test's own with this content. */
export function aFile(content: string | Uint8Array, extension = 'csv'): { path: string; fileName: string } {
  count += 1
  const fileName = `file-${count}.${extension}`
  writeFileSync(path.join(folder, fileName), content)
  return { path: path.join(folder, fileName), fileName }
}

export async function aZip(files: Record<string, string | Buffer>, extension = 'zip', mode = 0o100644) {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mode })
  zip.end()
  const file = aFile('', extension)
  await finished(zip.outputStream.pipe(createWriteStream(file.path)))
  return file
}

export interface Sheet {
  /** XML of the rows. */
  rows: string
  after?: string
  strings?: string
  styles?: string
}

/** A workbook of one sheet, as small as Excel would still open it. */
export function aWorkbook({ rows, after = '', strings, styles }: Sheet, more: Record<string, string> = {}) {
  return aZip(
    {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ...(strings ? { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` } : {}),
      ...(styles ? { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` } : {}),
      ...more,
    },
    'xlsx',
  )
}

export function aTextRow(number: number, cells: string[]): string {
  const xml = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')
  return `<row r="${number}">${xml}</row>`
}
