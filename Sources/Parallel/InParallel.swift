private import Dispatch
private import Synchronization

/// Does work on ranges of `0..<count` on all processors and gives the results in the order of the ranges.
///
/// - Parameters:
///   - count: how many things there are.
///   - chunk: how many of them make one piece of work.
///   - work: is given each range; runs on several threads at once.
public func inParallel<Result: Sendable>(
  _ count: Int, chunk: Int, _ work: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let chunks = (count + chunk - 1) / chunk
  if chunks <= 1 { return count == 0 ? [] : [work(0..<count)] }
  let results = Mutex([Result?](repeating: nil, count: chunks))
  DispatchQueue.concurrentPerform(iterations: chunks) { index in
    let result = work(index * chunk..<min(count, (index + 1) * chunk))
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
