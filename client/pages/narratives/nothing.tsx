import type { NarrativesReply } from '#shared/contract/narratives.ts'
import { usePage } from '../page-words.ts'
import { membersOf, pathOf } from './address.ts'

/** Nothing was found: why that may be, the nearest words that do occur, and the way back. */
export function Nothing({ narratives }: { readonly narratives: NarrativesReply }) {
  const { t, link } = usePage()
  const { nearest, q, audience, shown } = narratives
  const path = pathOf(audience)
  const { forms: _, ...narrowing } = shown
  const isNarrowed = Object.keys(narrowing).length > 0
  return (
    <>
      {nearest.length > 0 && (
        <p>
          {t('narratives.nearest')}{' '}
          {nearest.map((word, at) => (
            <span key={word}>
              {at > 0 && ', '}
              <a href={link(path, membersOf(narratives, { q: word, page: undefined }))}>
                <bdi>{word}</bdi>
              </a>
            </span>
          ))}
        </p>
      )}
      <p>{t(audience === 'public' ? 'narratives.nothingPublic' : 'narratives.nothing')}</p>
      {isNarrowed && q !== '' && (
        <p>
          <a href={link(path, { q })}>{t('narratives.everywhere', { words: q })}</a>
        </p>
      )}
    </>
  )
}
