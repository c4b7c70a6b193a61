/** Who reads: everybody what States released to the public, or the secretariat everything submitted. */
export type Audience = 'public' | 'secretariat'
