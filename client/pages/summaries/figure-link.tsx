import { usePage } from '../page-words.ts'
import styles from './document.module.css'

/** A number that opens the rule, the filter and the answers behind it. */
export function FigureLink({ figure, text }: { readonly figure: string; readonly text: string }) {
  const address = useFigureAddress()
  return (
    <a className={styles['figure']} href={address(figure)}>
      {text}
    </a>
  )
}

/** Addresses of the figures of the document on the page. */
export function useFigureAddress(): (figure: string) => string {
  const { input, link } = usePage()
  if (input.kind !== 'document') return () => ''
  const { cycle, edition } = input.document
  return (figure) => link(`/figures/${cycle.key}/${encodeURIComponent(figure)}`, { edition })
}

/** Addresses of the answers a document quotes. */
export function useAnswerAddress(): (state: string, question: string) => string {
  const { input, link } = usePage()
  if (input.kind !== 'document') return () => ''
  const { cycle, edition } = input.document
  return (state, question) => link(`/replies/${cycle.key}/${state}#${question}`, { edition })
}
