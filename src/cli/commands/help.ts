import type { Command } from 'commander'
import { usageWrong } from '../../errors.js'
import { unknownName } from '../../suggest.js'
import { TOPICS, type Topic } from '../options/table/choices.js'
import { toPlainSettings, type Flags } from '../options.js'
import type { Io } from '../io.js'

/** Prints help about a topic or a command; about all of `program` when neither is named. */
export const runHelp = async (
  topic: string | undefined,
  program: Command,
  flags: Flags,
  io: Io,
): Promise<void> => {
  toPlainSettings('help', flags, io)
  if (topic === undefined || topic === program.name()) return program.outputHelp()
  if (isTopic(topic)) {
    const { describeTopic } = await import('../topics.js')
    return void io.stdout.write(await describeTopic(topic))
  }
  const command = program.commands.find((each) => each.name() === topic)
  if (command) return command.outputHelp()
  const known = [...TOPICS, ...program.commands.map((each) => each.name())]
  throw usageWrong([unknownName('help topic', topic, known)])
}

const isTopic = (word: string): word is Topic => (TOPICS as readonly string[]).includes(word)
