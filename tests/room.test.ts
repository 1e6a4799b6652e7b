import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRoom } from '../src/run/room.js'

async function* sizesOf(sizes: readonly number[]): AsyncGenerator<number> {
  for (const size of sizes) yield await Promise.resolve(size)
}

/** As a run does that reads ahead as far as it can: the next thing is asked for before what came of the others is taken. */
async function* ahead(things: AsyncIterator<number>): AsyncGenerator<number> {
  const done: number[] = []
  for (let next = things.next(); ;) {
    const first = await Promise.race([next, setTimeout(done.length > 0 ? 5 : 1000, null)])
    if (first === null) yield done.shift()!
    else if (first.done === true) break
    else {
      done.push(first.value)
      next = things.next()
    }
  }
  yield* done
}

test.each<[title: string, sizes: readonly number[], most: number, expected: number]>([
  ['all where there is room for all', [1, 2, 3], 6, 6],
  ['one after the other where there is room for one', [5, 5, 5], 6, 5],
  ['one that is more than may be, alone', [1, 9, 1], 5, 9],
])('in a room are %s', async (_, sizes, most, expected) => {
  const room = createRoom<number>(most, (size) => size)
  let [inside, largest] = [0, 0]
  async function* counted(): AsyncGenerator<number> {
    for await (const size of room.enter(sizesOf(sizes))) {
      largest = Math.max(largest, (inside += size))
      yield size
    }
  }
  const left: number[] = []
  for await (const size of room.leave(ahead(counted()))) {
    left.push(size)
    inside -= size
  }
  expect(left).toEqual(sizes)
  expect(largest).toBe(expected)
})

test('whoever stops early does not wait for what waits for room', async () => {
  const room = createRoom<number>(1, (size) => size)
  const taken: number[] = []
  for await (const size of room.leave(ahead(room.enter(sizesOf([1, 1, 1]))))) {
    taken.push(size)
    break
  }
  expect(taken).toEqual([1])
})
