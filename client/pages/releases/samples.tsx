import { usePage, type PageWord } from '../page-words.ts'
import styles from './releases.module.css'

/** How programs read an indicator: the same call in three tongues. */
export function Samples({ indicator }: { readonly indicator: string }) {
  const { t, input } = usePage()
  const address = `${input.origin}/api/v1/indicators/${indicator}`
  const samples: readonly (readonly [PageWord, string])[] = [
    [
      'releases.sampleCurl',
      `curl -s ${address}/data.csv\ncurl -s -H 'Accept: application/vnd.sdmx.data+csv; version=2.0.0' ${address}/data.sdmx.csv`,
    ],
    [
      'releases.samplePython',
      `import pandas\n\ndata = pandas.read_csv("${address}/data.csv")\nprint(data[data.status == "value"].groupby("cycle").value.median())`,
    ],
    [
      'releases.sampleR',
      `data <- read.csv("${address}/data.csv", na.strings = "")\naggregate(value ~ cycle, subset(data, status == "value"), median)`,
    ],
  ]
  return samples.map(([word, code]) => (
    <section key={word}>
      <h3>{t(word)}</h3>
      <pre className={styles['code']} dir="ltr" tabIndex={0}>
        {code}
      </pre>
    </section>
  ))
}
