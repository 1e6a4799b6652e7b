/** Both opinions of the labels in one, the network's with weight `share`, 0–1, the other's with what is left. */
export const mixChances = (network: Float32Array, other: Float32Array, share: number): Float32Array =>
  network.map((chance, k) => share * chance + (1 - share) * other[k]!)
