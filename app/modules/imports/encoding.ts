export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1251' | 'windows-1252'

/** The encoding of a text file that is not valid UTF-8, by its byte order mark and the shape of its letters. */
export function detectEncoding(sample: Uint8Array): Encoding {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (isMostlyUtf8(sample)) return 'utf-8'
  if (decodes(sample, 'gb18030') && looksChinese(sample)) return 'gb18030'
  return highBytesComeInRuns(sample) ? 'windows-1251' : 'windows-1252'
}

/** A last character cut in two by the end of the sample does not count against the encoding. */
function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** A UTF-8 file with a few damaged places is still UTF-8: its rows are named instead of the whole being misread. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  let damaged = 0
  let whole = 0
  for (const [letters] of text.matchAll(/\ufffd|[^\x00-\x7f\ufffd]+/g)) {
    if (letters === '\ufffd') damaged += 1
    else whole += letters.length
  }
  return whole >= damaged * 4
}

/** The 3,755 commonest characters fill lead bytes B0–D7; misread Cyrillic falls beyond them. */
function looksChinese(bytes: Uint8Array): boolean {
  let common = 0
  let other = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0
    if (lead < 0x81) continue
    if (lead >= 0xb0 && lead <= 0xd7 && (bytes[index + 1] ?? 0) >= 0xa1) common += 1
    else if (lead < 0xa1 || lead > 0xa9) other += 1
    index += 1
  }
  return common > other * 2
}

/** Cyrillic words are runs of high bytes; accented Latin letters stand alone among ASCII. */
function highBytesComeInRuns(bytes: Uint8Array): boolean {
  let single = 0
  let inRuns = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue
    const start = index
    while ((bytes[index + 1] ?? 0) >= 0x80) index += 1
    if (index === start) single += 1
    else inRuns += index - start + 1
  }
  return inRuns > single
}
