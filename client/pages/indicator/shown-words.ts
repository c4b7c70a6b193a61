import type { IndicatorContent } from '#shared/contract/indicator-page.ts'
import type { Page } from '../page-words.ts'
import { shownPart } from './address.ts'
import { groupName } from './groups.ts'

/** What is shown, in a few words: part, group, cycle, view, and how many States have a figure. */
export function shownWords(page: Page, { indicator, view }: IndicatorContent): string {
  const { t } = page
  const { shown, observations } = indicator
  const [part = t('total')] = shownPart(indicator)
  const count = observations.filter(({ status }) => status === 'value').length
  const what = [
    part,
    groupName(page, indicator, shown.group),
    shown.cycle?.title ?? '',
    t(`view.${view}`),
    t('states', { count }),
  ]
  return what.filter(Boolean).join(', ')
}
