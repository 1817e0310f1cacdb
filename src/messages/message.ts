/**
 * A compiled message: plain data, so that it can stand in a script as JSON. A message without
 * arguments is its text.
 */
export type Message = string | readonly MessagePart[];

/**
 * Literal text; `0` for the number of the plural around it (`#`); an argument; or a choice between
 * messages by an argument.
 */
export type MessagePart =
  | string
  | 0
  | readonly [argument: string]
  | readonly [argument: string, format: 'number' | 'percent']
  | readonly [
      argument: string,
      choice: 'plural' | 'ordinal' | 'select',
      messages: Readonly<Record<string, Message>>,
    ];

/** The messages of one locale by their keys. */
export type CompiledMessages = Readonly<Record<string, Message>>;

/** Values of a message's arguments. */
export type MessageArguments = Readonly<Record<string, string | number>>;
