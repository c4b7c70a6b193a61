import { useState, type FormEvent } from 'react'
import { exportContents, exportFormats } from '#shared/release/export-format.ts'
import type { ExportReply } from '#shared/contract/exports.ts'
import { listExports, requestExport, type listPreparedReleases } from '#client/api/endpoints.generated.ts'
import type { ReplyOf } from '#client/api/endpoint-call.ts'
import { ProblemNotice } from '#client/api/problem-notice.tsx'
import { useCommand } from '#client/api/use-command.ts'
import { useEndpoint } from '#client/api/use-endpoint.ts'
import { byteSize } from '#client/i18n/byte-size.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Actions } from '#client/ui/layout.tsx'
import { PendingButton } from '#client/ui/pending-button.tsx'
import { Select } from '#client/ui/select.tsx'
import { Table } from '#client/ui/table.tsx'
import styles from './releases.module.css'

type Cycles = ReplyOf<typeof listPreparedReleases>['cycles']

/** Exports of everything submitted: asked for here, written in the background, fetched when they are whole. */
export function ExportsPanel({ cycles }: { readonly cycles: Cycles }) {
  const { t } = useLanguage()
  const exports = useEndpoint(listExports, {}, { refetchInterval: 3000 })
  return (
    <section className={styles['form']}>
      <h2>{t('releases.exports')}</h2>
      <p>{t('releases.exportsLead')}</p>
      <AskForm cycles={cycles} />
      {exports.error && <ProblemNotice error={exports.error} />}
      {exports.data && exports.data.exports.length > 0 && <Mine exports={exports.data.exports} cycles={cycles} />}
    </section>
  )
}

function AskForm({ cycles }: { readonly cycles: Cycles }) {
  const { t } = useLanguage()
  const [cycle, setCycle] = useState((cycles.find(({ hasReplies }) => hasReplies) ?? cycles[0])?.key ?? '')
  const [contents, setContents] = useState<string>('answers')
  const [format, setFormat] = useState<string>('csv')
  const command = useCommand(requestExport, { refreshes: [listExports] })
  function send(event: FormEvent): void {
    event.preventDefault()
    const body = {
      cycle,
      contents: exportContents.find((one) => one === contents) ?? 'answers',
      format: exportFormats.find((one) => one === format) ?? 'csv',
    }
    command.mutate({ body })
  }
  return (
    <form onSubmit={send} className={styles['ask']}>
      {command.error && <ProblemNotice error={command.error} />}
      <Select
        id="export-cycle"
        label={t('releases.exportCycle')}
        options={cycles.map(({ key, title, hasReplies }) => ({
          value: key,
          label: hasReplies ? title : t('releases.noReplies', { title }),
        }))}
        value={cycle}
        onChange={(event) => setCycle(event.currentTarget.value)}
      />
      <Select
        id="export-contents"
        label={t('releases.exportContents')}
        options={exportContents.map((value) => ({ value, label: t(`releases.export.${value}`) }))}
        value={contents}
        onChange={(event) => setContents(event.currentTarget.value)}
      />
      <Select
        id="export-format"
        label={t('releases.exportFormat')}
        options={exportFormats.map((value) => ({ value, label: t(`releases.format.${value}`) }))}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value)}
      />
      <Actions>
        <PendingButton
          type="submit"
          look="secondary"
          pending={command.isPending}
          pendingLabel={t('releases.exportAsking')}
        >
          {t('releases.exportAsk')}
        </PendingButton>
      </Actions>
    </form>
  )
}

interface MineProps {
  readonly exports: readonly ExportReply[]
  readonly cycles: Cycles
}

function Mine({ exports, cycles }: MineProps) {
  const { t } = useLanguage()
  return (
    <Table caption={t('releases.exportMine')}>
      <thead>
        <tr>
          <th scope="col">{t('releases.exportCycle')}</th>
          <th scope="col">{t('releases.exportContents')}</th>
          <th scope="col">{t('releases.exportFormat')}</th>
          <th scope="col">{t('releases.exportStatus')}</th>
        </tr>
      </thead>
      <tbody>
        {exports.map((one) => (
          <tr key={one.id}>
            <th scope="row">{cycles.find(({ key }) => key === one.cycle)?.title ?? one.cycle}</th>
            <td>{t(`releases.export.${one.contents}`)}</td>
            <td>{t(`releases.format.${one.format}`)}</td>
            <td>
              <Progress one={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Progress({ one }: { readonly one: ExportReply }) {
  const { t, formats, locale } = useLanguage()
  const { id, status, rows, total, size = 0, expiresAt } = one
  switch (status) {
    case 'queued':
    case 'failed':
      return t(`releases.exportStatus.${status}`)
    case 'running':
      return t('releases.exportStatus.running', { rows: formats.number(rows), total: formats.number(total) })
    case 'done':
      return (
        <>
          <a href={`/api/v1/exports/${id}/file`} download>
            {t('releases.exportFetch', { size: byteSize(size, locale) })}
          </a>{' '}
          {t('releases.exportUntil', { at: formats.brief(expiresAt) })}
        </>
      )
    default:
      return status satisfies never
  }
}
