import type { Question, Section, Version } from '#shared/definition/definition.ts'
import { textKeys } from '#shared/definition/text-keys.ts'
import type { TextOf } from '#client/api/use-version.ts'
import { useMessages } from '#client/i18n/messages.tsx'
import { Disclosure } from '#client/ui/disclosure.tsx'
import { PageSection } from '#client/ui/layout.tsx'
import styles from './home.module.css'
import { QuestionPreview } from './question-preview.tsx'

interface PreviewProps {
  readonly version: Version
  readonly text: TextOf
}

/** Every question before starting, section by section; printed open. */
export function Preview({ version, text }: PreviewProps) {
  const t = useMessages()
  return (
    <PageSection title={t('start.preview')} id="preview">
      <p>{t('start.previewLead')}</p>
      {version.sections.map((section, place) => (
        <SectionPreview key={section.id} number={place + 1} section={section} version={version} text={text} />
      ))}
    </PageSection>
  )
}

interface SectionPreviewProps extends PreviewProps {
  /** Place of the section in the questionnaire, from 1. */
  readonly number: number
  readonly section: Section
}

function SectionPreview({ number, section, version, text }: SectionPreviewProps) {
  const t = useMessages()
  const title = `${number} ${text(textKeys.sectionTitle(section.id)) ?? section.id}`
  return (
    <Disclosure summary={t('start.sectionSummary', { title, questions: section.questions.length })}>
      {text(textKeys.sectionIntro(section.id)) && <p>{text(textKeys.sectionIntro(section.id))}</p>}
      <ol className={styles['questions']}>
        {section.questions.map((question: Question, place) => (
          <QuestionPreview
            key={question.id}
            number={`${number}.${place + 1}`}
            question={question}
            version={version}
            text={text}
          />
        ))}
      </ol>
    </Disclosure>
  )
}
