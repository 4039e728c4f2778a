// Node's ICU writes narrow no-break and thin spaces where Chromium's writes plain ones; one differing character makes
// React draw the whole document again. Imported first by entry.server.
const NARROW = /[\u202f\u2009]/g

const evenText = (text: string): string => text.replace(NARROW, ' ')
const evenParts = <P extends { value: string }>(parts: P[]): P[] =>
  parts.map((part) => ({ ...part, value: evenText(part.value) }))

const { formatToParts, formatRange, formatRangeToParts } = Intl.DateTimeFormat.prototype

Intl.DateTimeFormat.prototype.formatToParts = function (date) {
  return evenParts(formatToParts.call(this, date))
}
Intl.DateTimeFormat.prototype.formatRange = function (start, end) {
  return evenText(formatRange.call(this, start, end))
}
Intl.DateTimeFormat.prototype.formatRangeToParts = function (start, end) {
  return evenParts(formatRangeToParts.call(this, start, end))
}
