/** An expected failure. Its message is for the person at the keyboard: what is wrong and what to do. No stack is shown. */
export class Refusal extends Error {
  override name = 'Refusal'
}
