/** `npm run bench -- <name> [arguments]`: runs one bench; without a name that it knows, lists them. */
const benches: Readonly<
  Record<string, { about: string; run: () => Promise<{ main: (args: readonly string[]) => Promise<number> }> }>
> = {
  engine: {
    about: 'one change, loading, a whole reply and memory, for 200, 1,000 and 5,000 questions',
    run: () => import('./engine.ts'),
  },
  bundle: {
    about: 'JavaScript that the first load of a section fetches, gzipped, chunk by chunk',
    run: () => import('./bundle.ts'),
  },
  filling: {
    about: 'time until 1,000 questions can be typed into',
    run: () => import('./filling.ts'),
  },
  results: {
    about: 'reading results beside the bare SQL, from memory beside a hello, and computing them while others save',
    run: () => import('./results.ts'),
  },
  exports: {
    about: 'everything submitted by 193 States with 500 answers each, in the background: time and memory by format',
    run: () => import('./exports.ts'),
  },
}

const [name = '', ...args] = process.argv.slice(2)
const bench = benches[name]
if (bench) process.exitCode = await (await bench.run()).main(args)
else {
  console.log(name === '' ? 'Which bench? Say one of:' : `There is no bench "${name}". There are:`)
  for (const [known, { about }] of Object.entries(benches)) console.log(`  npm run bench -- ${known}   ${about}`)
  process.exitCode = 1
}
