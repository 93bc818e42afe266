// Gives pieces of work to so many workers, each taking the next piece when it is done. Answers come in the order of the pieces.

export async function workInTurns<Piece, Answer>(
  pieces: readonly Piece[],
  workers: number,
  work: (piece: Piece) => Promise<Answer>,
  whenNext: (answer: Answer) => void = () => {},
): Promise<Answer[]> {
  const answers = new Map<number, Answer>()
  let next = 0
  let told = 0
  const worker = async () => {
    while (next < pieces.length) {
      const at = next++
      answers.set(at, await work(pieces[at]!))
      for (; answers.has(told); told++) whenNext(answers.get(told)!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(workers, pieces.length) }, worker))
  return pieces.map((_, at) => answers.get(at)!)
}
