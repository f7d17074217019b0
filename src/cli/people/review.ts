import type { Command } from 'commander'
import { exportQuestions } from '#modules/matching/index.ts'
import { type CommonOptions, inChosenRegion, printRows, type Terminal, withCommonOptions } from '../command.ts'

/** `selaras people review` */
export function addReview(people: Command, terminal: Terminal): void {
  withCommonOptions(
    people.command('review').description('pasangan baris yang perlu dijawab orang, yang paling menentukan di atas'),
  ).action((options: CommonOptions) => printReview(terminal, options))
}

const COLUMNS = ['file_a', 'sheet_a', 'row_a', 'file_b', 'sheet_b', 'row_b', 'score'] as const

async function printReview(terminal: Terminal, options: CommonOptions): Promise<void> {
  const questions = await inChosenRegion(terminal, options, exportQuestions)
  const rows = questions.map((question) => ({
    file_a: question.fileA,
    sheet_a: question.sheetA,
    row_a: question.rowA,
    file_b: question.fileB,
    sheet_b: question.sheetB,
    row_b: question.rowB,
    score: Number(question.score.toFixed(4)),
  }))
  printRows(terminal, options, COLUMNS, rows)
  if (!options.csv && !options.json) terminal.say(`${rows.length} pasangan menunggu jawaban.\n`)
}
