import type { ReactNode } from 'react'
import type { Kind } from '#shared/definition/definition.ts'
import { Documents } from './documents.tsx'
import { Figure } from './figure.tsx'
import { Choice, Choices, DateAnswer, List, Text } from '../late-parts.tsx'
import { Table } from '../table/table.tsx'
import type { QuestionOf, WidgetProps } from './widget-props.ts'

/** How each kind of question is answered on the screen; a kind without a widget does not compile. */
export const widgets = {
  'yes-in-part-no': Choice,
  maturity: Choice,
  choice: Choice,
  choices: Choices,
  text: Text,
  count: Figure,
  rate: Figure,
  percentage: Figure,
  amount: Figure,
  date: DateAnswer,
  table: Table,
  list: List,
  documents: Documents,
} as const satisfies { readonly [K in Kind]: (props: WidgetProps<QuestionOf<K>>) => ReactNode }

/** The widget of a question, whatever its kind. */
export function widgetOf(kind: Kind): (props: WidgetProps) => ReactNode {
  return widgets[kind] as (props: WidgetProps) => ReactNode // the registry pairs each kind with a widget for exactly that kind
}
