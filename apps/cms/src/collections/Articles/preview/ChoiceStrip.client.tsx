'use client'

export type ChoiceStripProps<Value extends string> = {
  name: string
  label: string
  chosen: Value
  options: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** One of a few, side by side: radio buttons, which bring their keys with them. */
export const ChoiceStrip = <Value extends string>(props: ChoiceStripProps<Value>) => {
  const { name, label, chosen, options, onChoose } = props
  return (
    <fieldset className="choice-strip">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
