import type { PublicRelease } from '#shared/contract/releases.ts'
import { usePage } from '../page-words.ts'
import { addressOfFile, inOrderOfUse, savedAs, sizeOf, wordOfFile } from './file-words.ts'
import styles from './releases.module.css'

/** The files of a release with what they hold, their sizes and checksums. */
export function ReleaseFiles({ release }: { readonly release: PublicRelease }) {
  const page = usePage()
  const { t } = page
  if (release.files.length === 0) return <p>{t('releases.filesSoon')}</p>
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('releases.files')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('releases.file')}</th>
            <th scope="col">{t('releases.fileWhat')}</th>
            <th scope="col">{t('releases.size')}</th>
            <th scope="col">{t('releases.checksum')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrderOfUse(release.files).map((file) => {
            const word = wordOfFile(file)
            return (
              <tr key={file.name}>
                <th scope="row">
                  <a href={addressOfFile(release.name, file)} download={savedAs(release.name, file.name)} dir="ltr">
                    {file.name}
                  </a>
                </th>
                <td>{word !== undefined && t(word)}</td>
                <td className={styles['figure']}>{sizeOf(file, page)}</td>
                <td className={styles['hash']}>
                  <bdi dir="ltr">{file.sha256}</bdi>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
