import type { Expression } from './expression.ts'

/** Prints an expression as its author would write it, for "how it is calculated". */
export function printExpression(expression: Expression): string {
  switch (expression.op) {
    case 'value':
      return JSON.stringify(expression.value)
    case 'question':
      return expression.id
    case 'cell':
      return `${expression.id}.cell(${cellArguments(expression.at)})`
    case 'range':
      return `${expression.id}${rangePath(expression)}.${expression.fn}()`
    case 'list':
      return `${expression.id}.${expression.fn}(${quoted(expression.field)})`
    case 'answered':
      return `answered(${expression.id})`
    case 'reason':
      return `reason(${[expression.id, ...(expression.reason ? [quoted(expression.reason)] : [])].join(', ')})`
    case 'flagged':
      return `flagged(${expression.id}, ${quoted(expression.flag)})`
    case 'previous':
      return `previous(${expression.id})`
    case 'cycle':
      return expression.name
    default:
      return printOperator(expression)
  }
}

type Leaf = 'value' | 'question' | 'cell' | 'range' | 'list' | 'answered' | 'reason' | 'flagged' | 'previous' | 'cycle'

function printOperator(expression: Exclude<Expression, { op: Leaf }>): string {
  switch (expression.op) {
    case 'and':
      return expression.args.map(printPart).join(' && ')
    case 'or':
      return expression.args.map(printPart).join(' || ')
    case 'not':
      return `!${printPart(expression.arg)}`
    case 'negative':
      return `-${printPart(expression.arg)}`
    case 'if':
      return `${printPart(expression.test)} ? ${printPart(expression.then)} : ${printPart(expression.else)}`
    case 'call':
      return `${expression.fn}(${expression.args.map(printExpression).join(', ')})`
    default:
      return `${printPart(expression.left)} ${expression.op} ${printPart(expression.right)}`
  }
}

const compound = ['and', 'or', 'if', 'negative', '+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', 'in']

/** A part of a larger expression or formula, in brackets where it is compound itself: no reader need know which operator binds first. */
export function printPart(expression: Expression): string {
  const text = printExpression(expression)
  return compound.includes(expression.op) || text.startsWith('-') ? `(${text})` : text
}

function rangePath({ row, column, year }: Extract<Expression, { op: 'range' }>): string {
  const steps = [row && `row(${quoted(row)})`, column && `column(${quoted(column)})`, year && `year(${year})`]
  return steps.map((step) => (step ? `.${step}` : '')).join('')
}

function cellArguments(at: string): string {
  const [place = '', year] = at.split('@')
  const codes = place.split(':').map(quoted)
  return [...codes, ...(year ? [year] : [])].join(', ')
}

function quoted(text: string | undefined): string {
  return text === undefined ? '' : JSON.stringify(text)
}
