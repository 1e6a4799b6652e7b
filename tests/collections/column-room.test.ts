import { expect, test } from 'vitest'
import { ColumnRoom, roomFor } from '../../src/collections/column-room.js'

test('columns of one room do not overlap, whatever the number of their rows', () => {
  for (const rows of [0, 1, 7, 8, 1001]) {
    const room = new ColumnRoom(rows, 10)
    const columns = [room.uint8().fill(1), room.int32().fill(-2), room.uint8().fill(3), room.uint32().fill(4)]
    expect(columns.map((column) => column.length)).toEqual([rows, rows, rows, rows])
    const values = [1, -2, 3, 4]
    expect(columns.every((column, n) => column.every((value: number) => value === values[n]))).toBe(true)
  }
})

test('little room is as large as was asked for, and large room more than an allocator keeps', () => {
  expect(roomFor(1000).byteLength).toBe(1000)
  expect(roomFor(2_000_000).byteLength).toBeGreaterThan(2 ** 25)
  expect(roomFor(50_000_000).byteLength).toBe(50_000_000)
})
