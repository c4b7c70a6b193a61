import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { count, paperIn } from '#tests/support/written-paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'pillar-papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** LibreOffice writes the paper anew in another format: it has to have understood it. */
function openAndSave(locale: string, bytes: Buffer): string {
  writeFileSync(join(folder, `${locale}.docx`), bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const done = spawnSync(
    '/usr/bin/soffice',
    [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, join(folder, `${locale}.docx`)],
    { encoding: 'utf8' },
  )
  if (done.status !== 0)
    throw new Error(`LibreOffice could not convert the paper: ${done.error?.message ?? done.stderr}`)
  return readFileSync(join(folder, `${locale}.fodt`), 'utf8')
}

test('LibreOffice opens it with its footnotes, numbers, charts and tables', async () => {
  const { document, bytes } = await paperIn('en')
  const opened = openAndSave('en', bytes)
  expect(count(opened, /<text:note /g)).toBeGreaterThan(60)
  expect(count(opened, /<draw:object/g)).toBe(document.blocks.filter(({ kind }) => kind === 'chart').length)
  expect(count(opened, /<table:table-header-rows>/g)).toBeGreaterThan(5)
  expect(count(opened, /<text:list-item>/g)).toBeGreaterThan(80)
  expect(opened).toContain('E/CN.15/2027/CRP.4')
}, 120_000)

test('in Arabic LibreOffice reads paragraphs and tables from right to left', async () => {
  const { parts, bytes } = await paperIn('ar')
  const body = parts.get('word/document.xml') ?? ''
  expect(count(body, /<w:bidiVisual\/>/g)).toBeGreaterThan(5)
  expect(parts.get('word/styles.xml')).toContain('w:bidi="ar-SA"')
  const opened = openAndSave('ar', bytes)
  expect(count(opened, /style:writing-mode="rl-tb"/g)).toBeGreaterThan(20)
  expect(opened).toContain('تنفيذ إعلان كيوتو')
}, 120_000)
