import type { ReleaseDetail } from '#shared/contract/releases.ts'
import { byteSize } from '#client/i18n/byte-size.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { Table } from '#client/ui/table.tsx'
import styles from './releases.module.css'

/** The files of a release with their checksums; before it is published there are none. */
export function FileList({ release: { name, files, status } }: { readonly release: ReleaseDetail }) {
  const { t, locale } = useLanguage()
  if (files.length === 0)
    return status === 'prepared' || status === 'embargoed' ? <p>{t('releases.filesLater')}</p> : null
  return (
    <>
      <h2>{t('releases.files')}</h2>
      <Table caption={t('releases.files')} captionHidden stacked>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <th scope="row">
                <a dir="ltr" href={`/api/v1/releases/${name}/files/${file.name}`} download={`${name}-${file.name}`}>
                  {file.name}
                </a>
              </th>
              <td data-figure="">{byteSize(file.size, locale)}</td>
              <td className={styles['hash']}>
                <bdi dir="ltr">{file.sha256}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
