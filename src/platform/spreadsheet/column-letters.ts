/** The letters a spreadsheet shows above a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}
