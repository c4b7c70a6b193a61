import { configureGlobal } from 'fast-check'

/** What property tests try is the same in every run, so that what fails can be run again; another seed tries other things. */
const usual = 20_210_307
const given = process.env['PROPERTY_SEED']
const seed = given === undefined ? usual : Number(given)
if (!Number.isInteger(seed)) throw new Error(`PROPERTY_SEED is "${given}": it must be a whole number`)
configureGlobal({ seed })
