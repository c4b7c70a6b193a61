/** The parsed form of CEL text, before names are resolved: as much of the parser's tree as we read. */
export type Syntax = { readonly start: number } & Shape

type Shape =
  | { readonly op: 'value'; readonly args: unknown }
  | { readonly op: 'id'; readonly args: string }
  | { readonly op: '.' | '.?'; readonly args: readonly [Syntax, string] }
  | { readonly op: '[]' | '[?]'; readonly args: readonly [Syntax, Syntax] }
  | { readonly op: 'call'; readonly args: readonly [string, readonly Syntax[]] }
  | { readonly op: 'rcall'; readonly args: readonly [string, Syntax, readonly Syntax[]] }
  | { readonly op: 'list'; readonly args: readonly Syntax[] }
  | { readonly op: 'map'; readonly args: unknown }
  | { readonly op: '?:'; readonly args: readonly [Syntax, Syntax, Syntax] }
  | { readonly op: '!_' | '-_'; readonly args: Syntax }
  | { readonly op: '&&' | '||'; readonly args: readonly [Syntax, Syntax] }
  | { readonly op: Binary; readonly args: readonly [Syntax, Syntax] }

export type Binary = '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | 'in'
