import { OptionList } from './option-list.tsx'
import { OtherInput } from './other-input.tsx'
import { otherCode, useOptions } from './use-options.ts'
import type { Entered, QuestionOf, WidgetProps } from './widget-props.ts'

/** Several of several; a code such as "none" stands alone. */
export function Choices({ question, answer, ids, onEnter }: WidgetProps<QuestionOf<'choices'>>) {
  const options = useOptions(question)
  const value = answer.value !== undefined && 'choices' in answer.value ? answer.value : { choices: [] }
  const other = 'other' in value ? value.other : undefined
  function toggle(code: string, on: boolean): void {
    const order = options.map((option) => option.code)
    onEnter(entered(toggled(value.choices, code, on, question.exclusive), order, other))
  }
  return (
    <OptionList
      ids={ids}
      type="checkbox"
      options={options}
      chosen={value.choices}
      onToggle={toggle}
      inside={{
        [otherCode]: (
          <OtherInput
            ids={ids}
            value={other}
            onChange={(words) => onEnter({ value: { choices: value.choices, ...(words && { other: words }) } })}
          />
        ),
      }}
    />
  )
}

export function toggled(
  chosen: readonly string[],
  code: string,
  on: boolean,
  exclusive: string | undefined,
): readonly string[] {
  if (!on) return chosen.filter((one) => one !== code)
  if (code === exclusive) return [code]
  return [...chosen.filter((one) => one !== exclusive), code]
}

/** Codes in the order of the options; none at all is a blank again. */
function entered(chosen: readonly string[], order: readonly string[], other: string | undefined): Entered {
  if (chosen.length === 0) return {}
  const choices = order.filter((code) => chosen.includes(code))
  return { value: { choices, ...(other !== undefined && choices.includes(otherCode) && { other }) } }
}
