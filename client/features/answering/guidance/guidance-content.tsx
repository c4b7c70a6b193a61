import { Fragment, type ReactNode } from 'react'
import type { FoundQuestion } from '#client/reply/use-find-question.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import { useLanguage } from '#client/i18n/messages.tsx'
import { useOpenReply } from '#client/reply/reply-context.tsx'
import styles from './guidance.module.css'

const parts = ['definition', 'counting', 'include', 'exclude', 'example', 'use'] as const

/** What helps to answer a question: what is meant, how to count, which paragraph asks for it, who has the figures, what they are for. */
export function GuidanceContent({ found: { question } }: { readonly found: FoundQuestion }) {
  const { t } = useLanguage()
  const { text } = useOpenReply()
  return (
    <div className={styles['guidance']}>
      {parts.map((part) => (
        <OptionalPart
          key={part}
          title={t(`answering.guidance.${part}`)}
          words={text(textKeys.question(question.id, part))}
        />
      ))}
      <Holders codes={question.holders ?? []} />
      {(question.headings ?? []).map((heading) => (
        <Part
          key={heading}
          title={t('answering.guidance.heading', { heading: text(textKeys.heading(heading)) ?? heading })}
          words={text(textKeys.headingAbout(heading))}
        />
      ))}
      {(question.paragraphs ?? []).map((paragraph) => (
        <Part
          key={paragraph}
          title={t('answering.guidance.paragraph', { paragraph })}
          words={text(textKeys.paragraph(paragraph))}
        />
      ))}
      <Facts term={t('answering.guidance.sdg')} values={question.sdg ?? []} />
      <Facts
        term={t('answering.guidance.indicators')}
        values={(question.indicators ?? []).map((id) => text(textKeys.indicator(id, 'name')) ?? id)}
      />
    </div>
  )
}

function Part({ title, words }: { readonly title: string; readonly words: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {words && <p>{words}</p>}
    </section>
  )
}

function OptionalPart({ title, words }: { readonly title: string; readonly words: string | undefined }) {
  return words ? <Part title={title} words={words} /> : null
}

function Holders({ codes }: { readonly codes: readonly string[] }) {
  const { t, formats } = useLanguage()
  const { text } = useOpenReply()
  if (codes.length === 0) return null
  return (
    <Part
      title={t('answering.guidance.holders')}
      words={formats.list(codes.map((code) => text(textKeys.code('institution', code)) ?? code))}
    />
  )
}

function Facts({ term, values }: { readonly term: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null
  return (
    <Part
      title={term}
      words={values.map((value) => (
        <Fragment key={value}>
          <bdi>{value}</bdi>{' '}
        </Fragment>
      ))}
    />
  )
}
